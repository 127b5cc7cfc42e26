// Wrong changes to calls: the chains that formulas are written in.
import ts from 'typescript';
import { oneLeftOut, replaced, type Change } from './change';

const SWAPPED: Readonly<Record<string, string>> = {
  plus: 'minus',
  minus: 'plus',
  times: 'over',
  over: 'times',
  first: 'last',
  last: 'first',
  min: 'max',
  max: 'min',
  some: 'every',
  every: 'some',
  floor: 'ceil',
  ceil: 'floor',
};
/** Links that may be left out of a chain; on `Math` they are functions, not links. */
const LINKS = ['plus', 'minus', 'times', 'over', 'min', 'max', 'lag', 'highestSoFar', 'roundUp'];

/** Another operator, one operand fewer, the link left out. */
export function changesOfCalls(node: ts.CallExpression): Change[] {
  const { expression: called, arguments: operands } = node;
  if (!ts.isPropertyAccessExpression(called)) return [];
  const { name, expression: receiver } = called;
  const changes: Change[] = [];
  const other = Object.hasOwn(SWAPPED, name.text) ? SWAPPED[name.text] : undefined;
  if (other !== undefined) changes.push(replaced(name, other));
  const isLink = LINKS.includes(name.text) && receiver.getText() !== 'Math';
  if (!isLink) return changes;
  changes.push({ start: receiver.getEnd(), end: node.getEnd(), replacement: '' });
  return operands.length > 1 ? [...changes, ...oneLeftOut(operands)] : changes;
}

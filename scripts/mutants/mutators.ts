// Small wrong changes to a TypeScript source, one at a time: what a careless hand would do.
import ts from 'typescript';
import { changesOfCalls } from './calls';
import { oneLeftOut, replaced, type Change } from './change';

/** One wrong version of a source file. */
export interface Mutant extends Change {
  /** From the root of the project, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The text that was replaced. */
  readonly original: string;
}

const SWAPPED: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.PercentToken]: ['*'],
  [ts.SyntaxKind.AsteriskAsteriskToken]: ['*'],
  [ts.SyntaxKind.PlusEqualsToken]: ['-='],
  [ts.SyntaxKind.MinusEqualsToken]: ['+='],
  [ts.SyntaxKind.AsteriskEqualsToken]: ['/='],
  [ts.SyntaxKind.SlashEqualsToken]: ['*='],
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
};

/** Every wrong version of a source that the mutators know, in the order of its text. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    for (const change of changesOf(node)) {
      const { line } = source.getLineAndCharacterOfPosition(change.start);
      const original = text.slice(change.start, change.end);
      mutants.push({ file, line: line + 1, original, ...change });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return mutants;
}

/** The source with its mutant's change made. */
export function mutated(text: string, { start, end, replacement }: Change): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

function changesOf(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) return changesOfBinary(node);
  if (ts.isNumericLiteral(node)) return changesOfNumber(node);
  if (ts.isCallExpression(node)) return changesOfCalls(node);
  if (ts.isArrayLiteralExpression(node)) return changesOfArray(node);
  if (ts.isIfStatement(node)) return [negated(node.expression)];
  if (ts.isConditionalExpression(node)) return [negated(node.condition)];
  if (ts.isPrefixUnaryExpression(node)) return changesOfPrefix(node);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replaced(node, 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replaced(node, 'true')];
  return [];
}

function changesOfBinary({ left, operatorToken, right }: ts.BinaryExpression): Change[] {
  const isText = [left, right].some(
    (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
  );
  const joinsText = isText && operatorToken.kind === ts.SyntaxKind.PlusToken;
  if (joinsText) return [];
  return (SWAPPED[operatorToken.kind] ?? []).map((other) => replaced(operatorToken, other));
}

function changesOfNumber(node: ts.NumericLiteral): Change[] {
  const value = Number(node.text);
  const others = value === 0 ? ['1'] : value === 1 ? ['0', '2'] : [String(value + 1)];
  return others.map((other) => replaced(node, other));
}

function changesOfPrefix(node: ts.PrefixUnaryExpression): Change[] {
  const drops = [ts.SyntaxKind.MinusToken, ts.SyntaxKind.ExclamationToken].includes(node.operator);
  return drops ? [replaced(node, node.operand.getText())] : [];
}

/** An element left out; all of them where the list is returned. Lists of names alone are words. */
function changesOfArray(node: ts.ArrayLiteralExpression): Change[] {
  const { elements } = node;
  if (elements.every((element) => ts.isStringLiteralLike(element))) return [];
  const isReturned = ts.isReturnStatement(node.parent) || ts.isArrowFunction(node.parent);
  const emptied = isReturned && elements.length > 1 ? [replaced(node, '[]')] : [];
  return [...oneLeftOut(elements), ...emptied];
}

function negated(condition: ts.Expression): Change {
  return replaced(condition, `!(${condition.getText()})`);
}

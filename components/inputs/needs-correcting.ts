/** How many fields of a folded part are wrong, for its heading. */
export function needsCorrecting(problems: number): string {
  return problems === 1 ? 'One field needs correcting' : `${problems} fields need correcting`;
}

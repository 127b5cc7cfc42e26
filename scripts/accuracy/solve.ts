/** The x of matrix · x = right, by elimination with pivots; a row without one leaves its unknown at 0. */
export function solve(system: {
  readonly matrix: readonly (readonly number[])[];
  readonly right: readonly number[];
}): number[] {
  const rows = system.matrix.map((row, i) => [...row, system.right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const best = pivotRow(rows, column);
    const pivot = rows[best] ?? [];
    [rows[column], rows[best]] = [pivot, rows[column] ?? []];
    const lead = pivot[column] ?? 0;
    if (lead === 0) continue;
    for (let other = 0; other < size; other++) {
      const row = rows[other] ?? [];
      const factor = other === column ? 0 : (row[column] ?? 0) / lead;
      rows[other] = row.map((value, i) => value - factor * (pivot[i] ?? 0));
    }
  }
  return rows.map((row, i) => (row[i] === 0 ? 0 : (row[size] ?? 0) / (row[i] ?? 1)));
}

function pivotRow(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let row = column; row < rows.length; row++)
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  return best;
}

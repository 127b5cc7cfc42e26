// Each sample of a task is taken beside one of a fixed reference kernel, so that what the
// machine does meanwhile falls on both and the ratio carries over to another machine.

/** Something to measure; `calls` of it make one sample where one is too short to time. */
export interface Task {
  readonly name: string;
  readonly calls?: number;
  readonly run: () => unknown;
}

/** Medians over the samples of one task, each of one call. */
export interface Row {
  readonly name: string;
  readonly cpuMs: number;
  readonly wallMs: number;
  /** CPU time of a call over that of the reference kernel. */
  readonly ratio: number;
}

const WARM_UPS = 5;
const SAMPLES = 30;
const KERNEL_STEPS = 1_000_000;

/** A million multiply-adds on doubles, each waiting for the one before. */
function referenceKernel(): number {
  let value = 1;
  for (let i = 0; i < KERNEL_STEPS; i++) value = value * 0.999_999 + 1e-6;
  return value;
}

interface Sample {
  readonly cpuMs: number;
  readonly wallMs: number;
}

async function sample({ calls = 1, run }: Task): Promise<Sample> {
  const cpuBefore = process.cpuUsage();
  const wallBefore = performance.now();
  for (let call = 0; call < calls; call++) {
    const answer = run();
    if (answer instanceof Promise) await answer;
  }
  const wallMs = performance.now() - wallBefore;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { cpuMs: (user + system) / 1000 / calls, wallMs: wallMs / calls };
}

/** Measures the reference kernel and every task, one after another. */
export async function measure(tasks: readonly Task[]): Promise<Row[]> {
  const reference: Task = { name: 'reference: 1,000,000 multiply-adds', run: referenceKernel };
  const rows: Row[] = [];
  for (const task of [reference, ...tasks]) {
    for (let i = 0; i < WARM_UPS; i++) await sample(task);
    const samples: (Sample & { ratio: number })[] = [];
    for (let i = 0; i < SAMPLES; i++) {
      const kernel = await sample(reference);
      const taken = await sample(task);
      samples.push({ ...taken, ratio: taken.cpuMs / kernel.cpuMs });
    }
    const { name } = task;
    rows.push({
      name,
      cpuMs: median(samples.map(({ cpuMs }) => cpuMs)),
      wallMs: median(samples.map(({ wallMs }) => wallMs)),
      ratio: median(samples.map(({ ratio }) => ratio)),
    });
  }
  return rows;
}

function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError('no samples to take the median of');
  return middle;
}

/** Prints the rows: milliseconds of this machine today, and the ratio to compare. */
export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name: string, columns: readonly string[]) =>
    [name.padEnd(width), ...columns.map((column) => column.padStart(13))].join(' ');
  console.log(line(`median of ${SAMPLES}, per call`, ['CPU ms', 'wall ms', '÷ reference']));
  for (const { name, cpuMs, wallMs, ratio } of rows)
    console.log(
      line(
        name,
        [cpuMs, wallMs, ratio].map((value) => value.toPrecision(3)),
      ),
    );
}

// Running other programs calmly: one line a step, the whole output only when a step fails.
import { spawn } from 'node:child_process';
import { root, toolEnvironment } from './project.mjs';

/** A program that ended with a failure; `output` is everything it printed and has not been shown. */
export class StepFailed extends Error {
  constructor(message, output = '') {
    super(message);
    this.output = output;
  }
}

/** What a person needs to see of a failure: the program's own words, then what failed. */
export const describe = (error) =>
  error instanceof StepFailed
    ? `${error.output.trimEnd()}\n${error.message}`.trimStart()
    : error.stack;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs `work`, printing `label … 1.2 s` on `stream`; a failure is thrown on. */
export async function step(label, work, stream = process.stdout) {
  const since = performance.now();
  stream.write(`${label} … `);
  try {
    const result = await work();
    stream.write(`${seconds(since)}\n`);
    return result;
  } catch (error) {
    stream.write(`failed after ${seconds(since)}\n`);
    throw error;
  }
}

/** Runs a program to its end and returns what it printed; a non-zero exit throws `StepFailed`. */
export function run(command, args, { env = {}, live = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnvironment(env),
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    const keep = (chunk) => {
      chunks.push(chunk);
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const passOn = (signal) => child.kill(signal);
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    child.on('error', (error) =>
      reject(new StepFailed(`${command} could not be started: ${error.message}`)),
    );
    child.on('close', (code, signal) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      const output = Buffer.concat(chunks).toString('utf8');
      if (code === 0) resolve(output);
      else {
        const how = signal === null ? `exit code ${code}` : `signal ${signal}`;
        reject(
          new StepFailed(`${[command, ...args].join(' ')} ended with ${how}`, live ? '' : output),
        );
      }
    });
  });
}

/** Runs one of the JavaScript tools in node_modules by its file, which works alike on every system. */
export const runTool = (file, args, options) => run(process.execPath, [file, ...args], options);

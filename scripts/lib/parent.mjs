import { spawnSync } from 'node:child_process';

/** npm's process, where a shell stands between it and us; undefined where `ps` cannot say (Windows). */
function npmAboveShell() {
  const columns = ['-o', 'ppid=', '-o', 'comm=', '-p', String(process.ppid)];
  const { stdout } = spawnSync('ps', columns, { encoding: 'utf8' });
  const [, id, program] = /^\s*(\d+)\s+(.*)$/m.exec(stdout ?? '') ?? [];
  // Some shells replace themselves with us: our parent is npm already, and its own is nobody's business.
  return program === undefined || /^(npm|node)/.test(program) ? undefined : Number(id);
}

function isAlive(id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error.code === 'EPERM'; // alive, and another user's
  }
}

/** Sends this process SIGTERM as soon as `isGone` says that whoever started it is gone. */
function stopWhen(isGone) {
  setInterval(() => {
    if (isGone()) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/** Stops this process once the one that started it is gone: we are then adopted, and its id changes. */
export function stopWithParent() {
  const parent = process.ppid;
  stopWhen(() => process.ppid !== parent);
}

/**
 * Stops this process once npm is gone. Killing npm ends npm, and its shell unless it was SIGKILL,
 * but never the Node process below them.
 */
export function stopWithNpm() {
  stopWithParent();
  const npm = npmAboveShell();
  if (npm !== undefined) stopWhen(() => !isAlive(npm));
}

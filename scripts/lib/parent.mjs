import { spawnSync } from 'node:child_process';

/** The process above the one that started us; undefined where `ps` cannot say (Windows). */
function grandparent() {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(process.ppid)], {
    encoding: 'utf8',
  });
  const id = Number(stdout);
  return Number.isInteger(id) && id > 1 ? id : undefined;
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
  const npm = grandparent(); // npm starts a shell, and the shell us
  if (npm !== undefined) stopWhen(() => !isAlive(npm));
}

// Where the site listens: PORT and HOST, checked before anything slow happens.
import net from 'node:net';
import { stop } from './project.mjs';

/** PORT (default 3000) and HOST (default this computer only); a bad PORT is one sentence. */
export function addressFromEnvironment({ PORT = '3000', HOST = '127.0.0.1' } = process.env) {
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port < 1 || port > 65_535) {
    stop(`PORT must be a whole number from 1 to 65535, not "${PORT}".`);
  }
  return { host: HOST, port };
}

/** The address a person types: a wildcard host is reached as localhost, IPv6 stands in brackets. */
export function urlOf({ host, port }) {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Something answers there. Asked besides listening, since macOS lets two servers share a port. */
export const answers = ({ host, port }) =>
  new Promise((resolve) => {
    const socket = net.connect({
      port,
      host: host === '0.0.0.0' ? '127.0.0.1' : host,
      timeout: 1_000,
    });
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => done(true));
    socket.on('timeout', () => done(false));
    socket.on('error', () => done(false));
  });

/** Why a server cannot listen there, as a Node error code; undefined when it can. */
const listenError = ({ host, port }) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.on('error', (error) => resolve(error.code));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });

/** Why a server could not be alone there, as a Node error code; undefined when it could. */
async function obstacle(address) {
  return (await listenError(address)) ?? ((await answers(address)) ? 'EADDRINUSE' : undefined);
}

/** True when a server could listen there. */
export const isFree = async (address) => (await obstacle(address)) === undefined;

/** Stops with one sentence when a server could not listen there. */
export async function requireFree(address) {
  const { host, port } = address;
  const code = await obstacle(address);
  if (code === undefined) return;
  if (code === 'EADDRINUSE') {
    stop(
      `Port ${port} on ${host} is taken by another program: stop it, or choose another port (PORT=${port + 1} npm start).`,
    );
  }
  if (code === 'EACCES')
    stop(`Port ${port} on ${host} is not allowed for this user: choose one above 1023.`);
  stop(`HOST=${host} is not an address of this computer (${code}).`);
}

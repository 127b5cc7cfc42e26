// Preloaded into `next start` by start.mjs (`node --import`).
import diagnostics from 'node:diagnostics_channel';
import { stopWithParent } from './parent.mjs';
import { securityHeaders } from '../../lib/security/headers.mjs';

// A server whose starter is gone, even by SIGKILL, would keep the port and answer with an old build.
stopWithParent();

// Next applies the headers of next.config.ts after its own redirects (308 for a trailing or doubled
// slash) and not at all where it fails early. Set on arrival, they are on those responses too.
diagnostics.subscribe('http.server.request.start', ({ response }) => {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
});

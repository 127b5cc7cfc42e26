import { loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { moveSentences, openRouting, type RoutingSession } from '@/lib/view/routing-session';
import type { RoutingReply, RoutingRequest } from './routing-messages';

// The search for the best mix, off the page's own thread: it takes seconds, and the page stays free.

let session: RoutingSession | null = null;

const reply = (message: RoutingReply) => {
  self.postMessage(message);
};

async function catalogueOf(release: string): Promise<Catalogue> {
  const catalogue = await loadRelease(release);
  if (catalogue === undefined) throw new Error(`The release ${release} is not in the build.`);
  return catalogue;
}

async function answer(request: RoutingRequest): Promise<RoutingReply> {
  switch (request.kind) {
    case 'route': {
      reply({ kind: 'progress', words: 'Opening the catalogue…' });
      session = openRouting({
        scenario: request.scenario,
        catalogue: await catalogueOf(request.release),
        onProgress: (words) => {
          reply({ kind: 'progress', words });
        },
      });
      return { kind: 'routed', view: session.view };
    }
    case 'explain': {
      const { cellId } = request;
      return { kind: 'explained', cellId, explanation: session?.explain(cellId) ?? null };
    }
    case 'moves': {
      const catalogue = await catalogueOf(request.release);
      return { kind: 'moves', sentences: moveSentences({ ...request, catalogue }) };
    }
  }
}

self.onmessage = (event: MessageEvent<RoutingRequest>) => {
  answer(event.data).then(reply, () => {
    reply({ kind: 'failed' });
  });
};

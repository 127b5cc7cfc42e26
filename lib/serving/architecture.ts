/** Attention with its own key and value per KV head: multi-head, grouped-query or multi-query. */
export interface GroupedQueryAttention {
  readonly kind: 'grouped-query';
  readonly heads: number;
  readonly kvHeads: number;
  readonly headSize: number;
}

/** Multi-head latent attention (DeepSeek): one compressed key-value per token, shared by all heads. */
export interface LatentAttention {
  readonly kind: 'latent';
  readonly heads: number;
  readonly queryRank: number;
  readonly kvRank: number;
  readonly nopeHeadSize: number;
  readonly ropeHeadSize: number;
  readonly valueHeadSize: number;
  /** Tokens the sparse-attention indexer keeps; absent for dense attention. */
  readonly sparseTokens?: number | undefined;
}

/** Layers that attend only the last `tokens`; head counts as the full layers unless given. */
export interface SlidingWindow {
  readonly layers: number;
  readonly tokens: number;
  readonly kvHeads?: number | undefined;
  readonly headSize?: number | undefined;
}

/** Layers with a fixed-size recurrent state in place of a KV cache (gated delta networks). */
export interface LinearAttention {
  readonly layers: number;
  readonly keyHeads: number;
  readonly valueHeads: number;
  readonly keyHeadSize: number;
  readonly valueHeadSize: number;
}

/** Feed-forward blocks every token passes; `matrices` is 3 with a gate (SwiGLU, GeGLU), else 2. */
export interface FeedForward {
  readonly layers: number;
  readonly intermediateSize: number;
  readonly matrices: 2 | 3;
}

/** Routed experts, all with a gate, and the width of the shared expert of such a layer, if any. */
export interface Experts {
  readonly layers: number;
  readonly routed: number;
  readonly perToken: number;
  readonly intermediateSize: number;
  readonly sharedIntermediateSize?: number | undefined;
}

/** The dimensions of a published config.json that size and speed depend on. */
export interface Architecture {
  readonly layers: number;
  readonly hiddenSize: number;
  readonly vocabularySize: number;
  /** True where the output head reuses the embedding. */
  readonly tiedEmbeddings: boolean;
  readonly attention: GroupedQueryAttention | LatentAttention;
  readonly slidingWindow?: SlidingWindow | undefined;
  readonly linearAttention?: LinearAttention | undefined;
  readonly feedForward?: FeedForward | undefined;
  readonly experts?: Experts | undefined;
  /** True where the quantised checkpoint leaves all but the experts at 16 bits. */
  readonly nonExpertsAt16Bit?: boolean | undefined;
}

/** Version of the engine a result was computed with; raised whenever a figure can move. */
export const ENGINE_VERSION = '0.1.0';

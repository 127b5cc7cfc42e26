import type { SizeRequest } from './request';
import type { Engine, ServingAccelerator, ServingModel } from './types';

/** A request to a single-user engine, with the model and chip it names. */
export interface EdgeQuestion {
  readonly request: SizeRequest;
  readonly engine: Engine;
  readonly model: ServingModel;
  readonly accelerator: ServingAccelerator;
}

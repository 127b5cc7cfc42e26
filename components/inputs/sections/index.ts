import type { FormSection } from '../form-section';
import { apiContracts } from './api-contracts';
import { compareAlso } from './compare-also';
import { counted } from './counted';
import { financing } from './financing';
import { modelWork } from './model-work';
import { owned } from './owned';
import { ownScores } from './own-scores';
import { people } from './people';
import { places } from './places';
import { rented } from './rented';
import { risk } from './risk';
import { serving } from './serving';
import { site } from './site';
import { volumes } from './volumes';

/** Every part of the form below the sentence, in the order finance goes through a case. */
export const sections: readonly FormSection[] = [
  volumes,
  apiContracts,
  serving,
  rented,
  owned,
  site,
  financing,
  people,
  modelWork,
  risk,
  ownScores,
  places,
  compareAlso,
  counted,
];

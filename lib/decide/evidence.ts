import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { ComparedMeasurement } from '@/lib/serving/evidence';
import { compareWithMeasurement, nearestMeasurements } from '@/lib/serving/evidence';
import type { Measurement } from '@/lib/serving/measurement';
import type { SizeRequest } from '@/lib/serving/request';
import { sizedHardware } from './lookup/serving';

interface EvidenceQuestion<Row extends Measurement> {
  /** As the estimate answered it: with the concurrency it arrived at. */
  readonly request: SizeRequest;
  readonly catalogue: Catalogue;
  readonly measurements: readonly Row[];
  readonly most?: number;
}

/** The public measurements nearest to a sized replica, each beside the estimate for its own setting; none where nobody published one of the model. */
export function evidenceFor<Row extends Measurement>({
  request,
  catalogue,
  measurements,
  most = 5,
}: EvidenceQuestion<Row>): ComparedMeasurement<Row>[] {
  return nearestMeasurements(measurements, request, most).flatMap((row) => {
    const { model, accelerator } = row;
    const hardware = sizedHardware({ catalogue, model, accelerator });
    return 'code' in hardware ? [] : [compareWithMeasurement(row, hardware, request)];
  });
}

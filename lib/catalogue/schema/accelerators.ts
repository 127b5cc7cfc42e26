import * as z from 'zod';
import { datedFactsSchema, positiveFactSchema } from './facts';
import { checkUnknowns, rowFields } from './row';

/** Chip generation; decides which number formats run at which efficiency. */
export const acceleratorFamilySchema = z.enum([
  'ampere',
  'ada',
  'hopper',
  'blackwell',
  'blackwell_gddr',
  'cdna3',
  'cdna4',
  'gaudi',
  'tpu',
  'neuron',
]);
export type AcceleratorFamily = z.infer<typeof acceleratorFamilySchema>;

/**
 * Peak rates without sparsity. Where the chip has no FP8 or FP4 units the figure is
 * the rate of the next wider format it runs such weights at, as the estimator expects.
 */
const denseTflopsSchema = z.strictObject({
  f16: positiveFactSchema('TFLOP/s').optional(),
  fp8: positiveFactSchema('TFLOP/s').optional(),
  fp4: positiveFactSchema('TFLOP/s').optional(),
});

/**
 * One accelerator as its maker specifies it, with its street price over time.
 * Memory is in bytes as usable (80 GiB = 85.9 × 10⁹), link speed is one way.
 */
export const acceleratorSchema = z
  .strictObject({
    name: z.string(),
    vendor: z.string(),
    family: acceleratorFamilySchema,
    soldAs: z.enum(['module', 'card', 'superchip', 'cloud-only']),
    memoryBytes: positiveFactSchema('B'),
    memoryBandwidth: positiveFactSchema('GB/s').optional(),
    denseTflops: denseTflopsSchema,
    linkOneWay: positiveFactSchema('GB/s').optional(),
    nvlinkClass: z
      .boolean()
      .describe('GPUs of one server are joined by NVLink, xGMI or the like, not by PCIe alone'),
    tdp: positiveFactSchema('W').optional(),
    purchasePrice: datedFactsSchema('USD').optional(),
    ...rowFields,
  })
  .superRefine((row, context) => {
    const { f16, fp8, fp4 } = row.denseTflops;
    const presence = {
      memoryBandwidth: row.memoryBandwidth,
      'denseTflops.f16': f16,
      'denseTflops.fp8': fp8,
      'denseTflops.fp4': fp4,
      linkOneWay: row.linkOneWay,
      tdp: row.tdp,
      purchasePrice: row.purchasePrice,
    };
    for (const issue of checkUnknowns(row, presence))
      context.addIssue({ code: 'custom', ...issue });
  });
export type Accelerator = z.infer<typeof acceleratorSchema>;

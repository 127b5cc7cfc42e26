import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById } from '@/lib/catalogue/lookup';
import type { Accelerator } from '@/lib/catalogue/schema/accelerators';
import { servingModelFrom } from '@/lib/serving/dimensions';
import { edgeAccelerator } from '@/lib/serving/edge-devices';
import type { SizedHardware } from '@/lib/serving/size';
import type { ServingAccelerator } from '@/lib/serving/types';
import type { Refusal } from '../answers';

const BYTES_PER_GB = 1e9;

/** The model and accelerator of two catalogue ids as the estimator needs them, or why not. */
export function sizedHardware(given: {
  catalogue: Catalogue;
  model: string;
  accelerator: string;
}): SizedHardware | Refusal {
  const model = rowById(given.catalogue.models, given.model);
  if (model === undefined) {
    return {
      code: 'unknown-model',
      message: `model is "${given.model}", which the catalogue does not hold.`,
    };
  }
  if (model.architecture === undefined) {
    return {
      code: 'dimensions-unknown',
      message: `The dimensions of ${model.name} are not published, so its speed cannot be estimated.`,
    };
  }
  const served = chipOf(given);
  if ('code' in served) return served;
  const { architecture } = model;
  return { model: servingModelFrom({ id: given.model, architecture }), accelerator: served };
}

/** A server's accelerator, or a laptop, board or phone. */
function chipOf(given: {
  catalogue: Catalogue;
  accelerator: string;
}): ServingAccelerator | Refusal {
  const { catalogue, accelerator: id } = given;
  const accelerator = rowById(catalogue.accelerators, id);
  if (accelerator !== undefined) return servingAccelerator(id, accelerator);
  const device = rowById(catalogue.edgeDevices, id);
  if (device === undefined) {
    return {
      code: 'unknown-accelerator',
      message: `accelerator is "${id}", which the catalogue does not hold.`,
    };
  }
  const memoryGB = device.memoryBytes.value / BYTES_PER_GB;
  const chip = edgeAccelerator({
    id,
    memoryGB,
    memoryBandwidthGBps: device.memoryBandwidth?.value,
  });
  return (
    chip ?? {
      code: 'specification-unknown',
      message: `No trustworthy measurement on ${device.name} was found, so its speed cannot be estimated.`,
    }
  );
}

function servingAccelerator(id: string, row: Accelerator): ServingAccelerator | Refusal {
  const { memoryBandwidth, linkOneWay, denseTflops } = row;
  const missing = Object.entries({
    'memory bandwidth': memoryBandwidth,
    'link bandwidth': linkOneWay,
    '16-bit compute rate': denseTflops.f16,
  }).flatMap(([name, fact]) => (fact === undefined ? [name] : []));
  if (memoryBandwidth === undefined || linkOneWay === undefined || denseTflops.f16 === undefined) {
    return {
      code: 'specification-unknown',
      message: `The ${missing.join(' and ')} of ${row.name} is not known, so its speed cannot be estimated.`,
    };
  }
  return {
    id,
    family: row.family,
    nvlink: row.nvlinkClass,
    memoryGB: row.memoryBytes.value / BYTES_PER_GB,
    memoryBandwidthGBps: memoryBandwidth.value,
    linkOneWayGBps: linkOneWay.value,
    f16Tflops: denseTflops.f16.value,
    ...(denseTflops.fp8 === undefined ? {} : { f8Tflops: denseTflops.fp8.value }),
    ...(denseTflops.fp4 === undefined ? {} : { f4Tflops: denseTflops.fp4.value }),
  };
}

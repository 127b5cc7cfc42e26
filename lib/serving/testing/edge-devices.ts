import type { AcceleratorFamily, ServingAccelerator } from '../types';

type Specification = readonly [id: string, family: AcceleratorFamily, bandwidthGBps: number];

/**
 * Devices of the public edge rows by the name used there. Bandwidths are the makers'; the Raspberry Pi 4's
 * is 32 bits x 3,200 MT/s.
 */
const DEVICES: Readonly<Record<string, Specification>> = {
  'RTX PRO 6000 Blackwell': ['rtx-pro-6000', 'blackwell_gddr', 1_792],
  'RTX 5090': ['rtx-5090', 'blackwell_gddr', 1_792],
  'RTX 5080': ['rtx-5080', 'blackwell_gddr', 960],
  'RTX 4090': ['rtx-4090', 'ada', 1_008],
  'RTX 3090': ['rtx-3090', 'ampere', 936],
  'RTX 3060': ['rtx-3060', 'ampere', 360],
  H100: ['h100-sxm-80gb', 'hopper', 3_350],
  'A100 80GB': ['a100-sxm-80gb', 'ampere', 2_039],
  'DGX Spark (GB10)': ['dgx-spark', 'other', 273],
  'Jetson AGX Orin': ['jetson-agx-orin-64gb', 'other', 204.8],
  'M1 Ultra 64c': ['m1-ultra', 'apple_ultra', 800],
  'M2 Ultra 76c': ['m2-ultra', 'apple_ultra', 800],
  'M2 Ultra': ['m2-ultra', 'apple_ultra', 800],
  'M3 Ultra 80c': ['mac-studio-m3-ultra-96gb', 'apple_ultra', 819.2],
  'M4 Pro 20c': ['mac-mini-m4-pro-24gb', 'apple', 273],
  'M4 Max 40c': ['m4-max', 'apple', 546],
  'M5 Max 40c (Metal, 2026-03)': ['macbook-pro-m5-max-128gb', 'apple', 614],
  'M5 Max 40c (Neural Accel., 2026-06)': ['macbook-pro-m5-max-128gb', 'apple', 614],
  'Mac Mini M4 16GB': ['mac-mini-m4-16gb', 'apple', 120],
  'Raspberry Pi 4 8GB': ['raspberry-pi-4-8gb', 'other', 12.8],
  'Raspberry Pi 5': ['raspberry-pi-5-16gb', 'other', 17.07],
};

/** A device by its name in the public rows; its memory is ample and its compute a round figure, which decoding does not look at. */
export function edgeDevice(name: string): ServingAccelerator {
  const found = DEVICES[name];
  if (found === undefined) throw new Error(`no such device: ${name}`);
  const [id, family, memoryBandwidthGBps] = found;
  return {
    id,
    family,
    memoryBandwidthGBps,
    memoryGB: 512,
    f16Tflops: 100,
    linkOneWayGBps: 1,
    nvlink: false,
  };
}

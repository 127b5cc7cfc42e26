import type { Catalogue } from '@/lib/catalogue/catalogue';
import { factAt } from '@/lib/catalogue/lookup';
import { releaseDay } from '@/lib/catalogue/release-id';
import { formatMoney } from '@/lib/format/money';
import type { ChoiceView } from './types';

// What is bought by the person or the device. A row without a price is offered too: its price
// can be entered, and until then the answer says that it is not known.

const price = (usd: number) => formatMoney(usd, { style: 'unit-price' });

/** Plans by their vendor, at the price that is paid by the year where there is one. */
export function seatChoices(catalogue: Catalogue): ChoiceView[] {
  const day = releaseDay(catalogue.release);
  return Object.entries(catalogue.seatPlans).map(([value, { name, vendor, usdPerSeatMonth }]) => {
    const { annual, monthly } = usdPerSeatMonth;
    const listed = factAt(annual ?? monthly ?? [], day);
    const words = listed === undefined ? 'no list price' : `${price(listed.value)} a month`;
    return { value, label: `${name}, ${words}`, group: vendor };
  });
}

export function deviceChoices(catalogue: Catalogue): ChoiceView[] {
  const day = releaseDay(catalogue.release);
  return Object.entries(catalogue.edgeDevices).map(([value, device]) => {
    const listed = factAt(device.price ?? [], day);
    const words =
      listed === undefined ? 'no price on file' : formatMoney(listed.value, { style: 'compact' });
    return { value, label: `${device.name}, ${words}`, group: device.vendor };
  });
}

/** Tools for tracking and evaluation. */
export function toolChoices(catalogue: Catalogue): ChoiceView[] {
  const day = releaseDay(catalogue.release);
  return Object.entries(catalogue.tools).map(([value, tool]) => {
    const listed = factAt(tool.pricePerSeat ?? [], day);
    const words = listed === undefined ? 'no price by the seat' : `${price(listed.value)} a seat`;
    return { value, label: `${tool.name}, ${words}` };
  });
}

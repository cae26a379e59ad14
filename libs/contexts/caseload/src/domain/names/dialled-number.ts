const countryCode = '44';

/** The digits that are dialled from within the country, however the number is written; `null` where there are too few. */
export function dialledNumberOf(phone: string): string | null {
  const digits = phone.replace(/\(0\)/, '').replace(/\D/g, '');
  const isInternational = phone.trim().startsWith('+') || digits.startsWith('00');
  const dialled = isInternational ? digits.replace(/^00/, '').replace(new RegExp(`^${countryCode}`), '0') : digits;
  return dialled.length < 6 ? null : dialled;
}

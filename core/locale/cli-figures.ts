import { TIME_ZONE } from './format.ts';

/** A number as readers of a language write it. */
export const formatCount = (value: number, language: string, digits = 0): string =>
  value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** Bytes in kB or MB (10³, 10⁶). */
export function formatBytes(bytes: number, language: string): string {
  return bytes < 1e6
    ? `${formatCount(bytes / 1e3, language, 1)} kB`
    : `${formatCount(bytes / 1e6, language, 1)} MB`;
}

/** An instant as the clock shows it in Việt Nam. */
export const formatInstant = (iso: string, language: string | undefined): string =>
  new Date(iso).toLocaleString(language?.startsWith('en') ? 'en-GB' : 'vi-VN', { timeZone: TIME_ZONE });

import { catalogue } from './catalogue.ts';

/** What is said of a citation while its card cannot be had; apart from the rest, which comes with the card. */
export const cardFileMessages = catalogue(
  { failed: 'Chưa tải được thông tin văn bản.' },
  { failed: 'The document’s details could not be loaded.' },
);

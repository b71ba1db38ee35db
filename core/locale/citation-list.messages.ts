import { catalogue } from './catalogue.ts';

/** What the list of an article's citations says beside what the cards say. */
export const citationListMessages = catalogue(
  {
    heading: 'Văn bản được viện dẫn',
    summary: (documents: number, mentions: number) => `${documents} văn bản, ${mentions} lần viện dẫn.`,
    expired: (count: number) => `${count} văn bản nay đã hết hiệu lực.`,
    partly: (count: number) => `${count} văn bản nay đã hết hiệu lực một phần.`,
    doubted: (count: number) => `${count} văn bản cần kiểm tra lại.`,
    mentions: (count: number) => `Viện dẫn ${count} lần, đến chỗ:`,
    counted: (count: number) => `Viện dẫn ${count} lần.`,
    jump: (heading: string, nth: number) => `${heading}: đến lần viện dẫn thứ ${nth}`,
  },
  {
    heading: 'Documents cited',
    summary: (documents: number, mentions: number) =>
      `${documents} ${documents === 1 ? 'document' : 'documents'}, cited ${mentions} ${mentions === 1 ? 'time' : 'times'}.`,
    expired: (count: number) => `${count} no longer in force today.`,
    partly: (count: number) => `${count} partly expired today.`,
    doubted: (count: number) => `${count} to be checked.`,
    mentions: (count: number) => `Cited ${count} ${count === 1 ? 'time' : 'times'}; go to:`,
    counted: (count: number) => `Cited ${count} ${count === 1 ? 'time' : 'times'}.`,
    jump: (heading: string, nth: number) => `${heading}: go to citation ${nth}`,
  },
);

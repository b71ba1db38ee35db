/**
 * Hosts of bodies of the State and the Party, which `core/registry/links.ts` counts as theirs, and the national database
 * of legal documents (Decree 52/2015/NĐ-CP, Article 4).
 */
export const GOVERNMENT_SITES: readonly string[] = [
  '*://*.gov.vn/*',
  '*://*.chinhphu.vn/*',
  '*://*.quochoi.vn/*',
  '*://*.dangcongsan.vn/*',
  '*://*.dcs.vn/*',
  '*://*.vbpl.vn/*',
];

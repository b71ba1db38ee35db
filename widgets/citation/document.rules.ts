/** How a document's status, doubts, dates and links look, in the card and in the list of citations. */
export const documentRules = `
.status{display:inline-flex;align-items:baseline;gap:6px;font-size:.8667em;font-weight:500;white-space:nowrap;color:var(--_muted)}
.status svg{flex:none;align-self:flex-start;margin-block-start:.36em}
[data-status=in-force],[data-status=amended]{color:var(--_good)}
[data-status=partly-expired],[data-status=not-yet]{color:var(--_warn)}
[data-status=expired]{color:var(--_bad)}
.plain{min-block-size:24px;padding:0;border:0;background:none;color:var(--_accent);text-decoration:underline;text-underline-offset:2px}
.doubts{margin-top:10px;padding:6px 10px;border-inline-start:3px solid var(--_warn);background:var(--_sunken);font-size:.9333em}
.doubts strong{font-weight:600;color:var(--_warn)}
.note{margin-top:8px;font-size:.9333em;color:var(--_muted)}
dl{margin-top:10px;font-size:.9333em}
dl>div{display:grid;grid-template-columns:minmax(0,9em) minmax(0,1fr);gap:0 12px;padding-block:1px}
dt{color:var(--_muted)}
dd{font-variant-numeric:tabular-nums}
.times{padding-block:6px;border-block:1px solid var(--_border)}
.times>div+div{margin-top:4px}
.times .status{font-size:1em;white-space:normal}
.why{display:block;color:var(--_muted)}
.times .why{grid-column:1/-1;font-size:.9286em}
.candidates{list-style:none;margin-top:4px}
.candidates li{padding-block:8px;border-top:1px solid var(--_border);font-size:.9333em}
.candidates a,.candidates b{display:inline-block;min-block-size:24px;font-weight:600}
.candidate-title{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
a{color:var(--_accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2px}
a:hover{text-decoration-thickness:2px}
button{font:inherit;color:var(--_accent);cursor:pointer;border-radius:4px}
.source{display:block}
.mark{display:inline-block;font-size:.8571em;color:var(--_muted)}
.why .source{display:inline}
.why .source+.source{margin-inline-start:.75em}
`;

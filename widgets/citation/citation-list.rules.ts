import { insideRules, surfaceRules, tokenRules } from '../shared/token-rules.ts';
import { documentRules } from './document.rules.ts';

/** Style of the list's shadow root. In print the places only count, and the sources' addresses are written out. */
export const citationListRules = `
:host{display:block}
${tokenRules}
${insideRules}
.surface{${surfaceRules}}
p,dl,dd,ul,ol{margin:0;padding:0}
section{padding:14px 16px;border:1px solid var(--_border);border-radius:var(--_radius);background:var(--_surface);color:var(--_text)}
.list-title{font-weight:600;font-size:1.0625em}
${documentRules}
ol{list-style:none;margin-top:10px}
ol>li{padding-block:10px;border-block-start:1px solid var(--_border)}
.head{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 12px}
.heading{font-weight:600;overflow-wrap:break-word;min-block-size:24px}
.title{text-wrap:pretty}
ol .why{font-size:.9333em}
.times+.why{margin-top:6px}
.candidates{padding-inline-start:12px;border-inline-start:3px solid var(--_border)}
.candidates li:first-child{padding-block-start:0;border-top:0}
.candidate-title{display:block}
.places{display:flex;flex-wrap:wrap;align-items:center;gap:4px 6px;margin-top:6px;font-size:.9333em;color:var(--_muted)}
.places button{min-inline-size:28px;min-block-size:28px;padding:0 6px;border:1px solid var(--_border);background:none;
font-variant-numeric:tabular-nums}
.places button:hover{background:var(--_sunken)}
.counted{display:none}
footer{padding-block-start:10px;border-block-start:1px solid var(--_border);font-size:.8667em;color:var(--_muted)}
@media (forced-colors:active){section,.doubts,.candidates,.places button{border-color:CanvasText}.status{color:CanvasText}}
@media print{section{padding:0;border:0}ol>li{break-inside:avoid}.places button,.mentions,.plain{display:none}.counted{display:inline}
a.heading::after{content:" (" attr(href) ")";font-weight:400;font-size:.8667em}}
`;

import { documentRules } from './document.rules.ts';
import { insideRules, surfaceRules, tokenRules } from '../shared/token-rules.ts';

/** Style of the card's shadow root. The host takes nothing from the page but the public custom properties. */
export const cardRules = `
:host{all:initial!important;display:contents!important}
${tokenRules}
${insideRules}
.card{${surfaceRules}
position:fixed;inset:auto;left:0;top:0;margin:0;z-index:2147483000;
width:372px;max-width:calc(100vw - 16px);overflow:auto;overscroll-behavior:contain;
padding:14px 16px 0;border:1px solid var(--_border);border-radius:var(--_radius);
background:var(--_surface);color:var(--_text);box-shadow:var(--_shadow);cursor:auto}
.card[data-side=sheet]{width:100%;max-width:none;border-width:1px 0 0;border-radius:12px 12px 0 0;
padding-block-start:16px}
.card[data-side=sheet] .actions{padding-block-end:max(12px,env(safe-area-inset-bottom))}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 12px}
.heading{flex:1 1 auto;font-weight:600;font-size:1.0625em;line-height:1.4}
.close{display:none}
.card[data-closable]{position:fixed}
.card[data-closable] header{padding-inline-end:36px}
.card[data-closable] .close{display:grid;place-items:center;position:absolute;inset-block-start:8px;inset-inline-end:8px;
inline-size:32px;block-size:32px;padding:0;border:0;background:none;color:var(--_muted)}
p,dl,dd,ul{margin:0;padding:0}
${documentRules}
.title{margin-top:4px;text-wrap:pretty}
.title[data-cut]{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.title+.why{font-size:.8667em}
.number,.heading{overflow-wrap:break-word}
.number{white-space:nowrap}
select{min-block-size:24px;max-inline-size:100%;padding:0 2px;font:inherit;color:inherit;background:var(--_surface);
border:1px solid var(--_border);border-radius:4px}
.actions{display:flex;flex-wrap:wrap;gap:2px 16px;position:sticky;inset-block-end:0;margin:10px -16px 0;padding:8px 16px 10px;
border-top:1px solid var(--_border);background:var(--_surface);font-size:.9333em}
.actions>*{display:inline-flex;align-items:center;gap:4px;min-block-size:28px}
.actions>a{font-weight:600}
.actions button{padding:0 8px;border:1px solid var(--_border);background:none}
.actions button:hover{background:var(--_sunken)}
[data-side=sheet]>.end{block-size:max(12px,env(safe-area-inset-bottom))}
.end{block-size:12px}
footer{margin-top:10px;font-size:.8em;color:var(--_muted)}
@media (prefers-reduced-motion:no-preference){
.card{animation:appear 140ms ease-out}
@keyframes appear{from{opacity:0}}
}
@media (forced-colors:active){.card,.doubts,.actions button{border-color:CanvasText}.status{color:CanvasText}}
@media print{.card{display:none!important}}
`;

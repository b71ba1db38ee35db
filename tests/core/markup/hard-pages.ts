const DECREE = 'Nghị định số 32/2021/NĐ-CP';
const RESOLUTION = 'Nghị quyết số 97/2019/QH14';

/** Pages as editors and old systems leave them, by what is hard about each. */
export const HARD_PAGES: Readonly<Record<string, string>> = {
  'a fragment without head or body': `<p>Theo ${DECREE} của Chính phủ.</p><p>Nghị định này nêu rõ.</p>`,
  'plain text': `Thực hiện ${DECREE}.`,
  empty: '',
  'line ends of Windows and of old Macs': `<!doctype html>\r\n<p>Theo Nghị định\r\nsố\r32/2021/NĐ-CP\r\n và ${RESOLUTION}</p>\r\n`,
  'references inside citations':
    '<p>Ngh&#x1ECB; &#273;&#7883;nh&nbsp;s&#7889; 32&#x2F;2021/N&#272;-CP &amp; Ngh&#7883; quy&#7871;t s&#7889; 97/2019/QH14 &copy &notit; &fjlig;</p>',
  'references without a semicolon':
    '<p>A&ampB theo Ngh&#7883 &#273&#7883nh s&#7889 32/2021/N&#272-CP &unknown; xong</p>',
  'marks apart from their letters': `<p>Theo ${DECREE.normalize('NFD')} và ${RESOLUTION.normalize('NFD')}.</p>`,
  'inline markup through citations': `<p>Theo <b>Nghị</b> <i>định số <u>32/2021</u>/NĐ-CP</i> và <span>Nghị quyết</span><!-- x --> số 97/2019/QH14.</p>`,
  'wrongly nested markup': `<p>Theo <b>Nghị định <i>số 32/2021</b>/NĐ-CP</i> và ${RESOLUTION}</p>`,
  'a paragraph inside formatting': `<b><p>Theo ${DECREE}<p>và ${RESOLUTION}</b> rồi Nghị định số 33/2021/NĐ-CP`,
  'end tags that close nothing': `<p>Theo Nghị định </i>số 32/2021/NĐ-CP</span> của </div>Chính phủ, Nghị quyết số</td> 97/2019/QH14</p>`,
  'tags where they cannot stand': `<div>Theo Nghị định <td>số 32/2021/NĐ-CP <tr>và <body class="x">${RESOLUTION}</div>`,
  'text in a table outside its cells': `<table>Theo ${DECREE}<tr>và ${RESOLUTION}<td>Nghị định số 33/2021/NĐ-CP</td> Luật Đất đai 2013</tr></table>`,
  'tables in tables': `<table><tr><td>${DECREE}<table><tr><td>${RESOLUTION}</table>sau bảng ${DECREE}</table>`,
  'lists and definitions left open': `<ul><li>${DECREE}<li>${RESOLUTION}<dl><dt>Căn cứ<dd>Nghị định số 33/2021/NĐ-CP`,
  'links that hold a citation': `<p><a href="/vb?id=1&amp;x=2">${DECREE}</a>, <a class=x href=/b>(${RESOLUTION})</a>, <a/href="/c">Nghị định số 33/2021/NĐ-CP</a></p>`,
  'links that hold more': `<p><a href="/vb">Theo ${DECREE} thì</a> <a>Nghị định số 33/2021/NĐ-CP</a></p>`,
  'a citation that runs into a link': `<p>Theo Nghị định số <a href="/x">32/2021/NĐ-CP</a> và Nghị quyết <A HREF="/y">số 97/2019</A>/QH14</p>`,
  'what is left alone': `<script>var a = "${DECREE}";</script><style>/* ${DECREE} */</style><pre>${DECREE}</pre><code>${DECREE}</code>
    <textarea>${DECREE}</textarea><button>${DECREE}</button><select><option>${DECREE}</select><svg><text>${DECREE}</text></svg>
    <p data-danchieu-skip>${DECREE}</p><div contenteditable>${DECREE}</div><span role="button">${DECREE}</span><i aria-hidden="true">${DECREE}</i>
    <noscript>${DECREE}</noscript><template><p>${DECREE}</p></template><xmp>${DECREE}</xmp><iframe>${DECREE}</iframe><p>${RESOLUTION}</p>`,
  'a head with citations': `<html><head><title>${DECREE}</title><meta name=description content="${DECREE}"></head><body><h1>${DECREE}</h1></body></html>`,
  'text behind the end': `<html><body><p>${DECREE}</p></body></html> ${RESOLUTION} <p>Nghị định số 33/2021/NĐ-CP`,
  'everything after plaintext': `<p>${RESOLUTION}</p><plaintext>Theo ${DECREE} </p>`,
  'breaks and hidden parts': `<p>Nghị định số<br>32/2021/NĐ-CP; ${DECREE}<wbr>, <span hidden>${RESOLUTION}</span></p>`,
  'signs that print nothing': `<p>Nghị định số 32/\u00ad2021/\u200bNĐ-CP và Nghị quyết số\u00a097/2019/QH14</p>`,
  'doubts and short forms': `<p>Theo Nghị quyết số 97/2021/QH14 của Quốc hội, Nghị quyết số 1111 và Kế hoạch số 152/KH-UBND; Nghị quyết 97 nêu.</p>`,
  pointers: `<p>Căn cứ Luật Tổ chức Chính phủ năm 2015; ${DECREE}.</p><p>Điều 5 Nghị định này; văn bản nêu trên; khoản 2 Điều 7 Luật này.</p>`,
  'attributes of ours that came along': `<p><a data-danchieu-citation="7" href="https://a.example/">${DECREE}</a> và ${RESOLUTION}</p>`,
  'comments, processing and CDATA': `<?xml version="1.0"?><!-- ${DECREE} --><p><![CDATA[x]]>${DECREE}</p><!--> <p>${RESOLUTION}<!-- mở`,
  'a tag cut off at the end': `<p>Theo ${DECREE} và ${RESOLUTION}</p><p class="x`,
  frames: `<frameset><frame src="a.html"></frameset>`,
  'characters beyond the first plane': `<p>🏛️ Theo ${DECREE} 𝒩 và &#x1F3DB; ${RESOLUTION}</p>`,
  'null characters': `<p>Theo Nghị\u0000 định số 32/2021/NĐ-CP và ${RESOLUTION}</p>`,
  'forms and fields': `<form><label>${DECREE}<input value="${DECREE}"></label><fieldset><legend>${RESOLUTION}</legend></fieldset></form>`,
};

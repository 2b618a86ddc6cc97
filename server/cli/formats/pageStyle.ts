/** The style of all HTML pages: readable on screens, light and dark, and on paper. Colours have a contrast of 4.5 or more. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d8dee4;--paper:#fff;--tint:#f6f8fa;--accent:#0b5cad;
--error:#b3261e;--warning:#8a5300;--information:#3d5a80;--good:#1a6b3c;--error-tint:#fdecea;--warning-tint:#fff4e0;--information-tint:#eaf1f8;--good-tint:#e6f4ea}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b3;--line:#353d47;--paper:#12161c;--tint:#1b2129;--accent:#7db8ff;
--error:#ff9b93;--warning:#f2c063;--information:#a8c7ea;--good:#86d9a5;--error-tint:#3a1b1a;--warning-tint:#33270f;--information-tint:#1b2836;--good-tint:#15301f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,header,footer{max-width:62rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.35rem;line-height:1.3;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.75rem 0 .5rem}
p{margin:.5rem 0 1rem;max-width:46rem}
a{color:var(--accent)}
code,.path{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
.soft{color:var(--soft)}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.25rem;font-size:.925rem}
caption{text-align:left;color:var(--soft);padding:0 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem;border-bottom:1px solid var(--line)}
th{font-weight:600;color:var(--soft);font-size:.85rem}
tbody th{color:var(--ink);font-size:inherit}
th .soft{font-weight:400}
td.zero{color:var(--soft)}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.scroll{overflow-x:auto}
.mark{display:inline-block;padding:.05rem .5rem;border-radius:1rem;font-size:.8rem;font-weight:600;white-space:nowrap;
background:var(--information-tint);color:var(--information)}
.mark.error{background:var(--error-tint);color:var(--error)}
.mark.warning{background:var(--warning-tint);color:var(--warning)}
.mark.good{background:var(--good-tint);color:var(--good)}
.note{border-left:4px solid var(--accent);background:var(--tint);padding:.75rem 1rem;margin:1rem 0;border-radius:0 .35rem .35rem 0}
.note.error{border-color:var(--error)}
.note p{margin:.25rem 0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:1.25rem 0;padding:0;list-style:none}
.cards li{border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem}
.cards strong{display:block;font-size:1.7rem;line-height:1.2;font-variant-numeric:tabular-nums}
.cards .error strong{color:var(--error)}.cards .warning strong{color:var(--warning)}.cards .information strong{color:var(--information)}
figure{margin:1rem 0 1.5rem}
figcaption{color:var(--soft);font-size:.9rem;margin-top:.4rem}
svg{max-width:100%;height:auto}
svg text{font-family:inherit;fill:var(--ink)}
details{margin:.5rem 0}
summary{cursor:pointer}
.excerpt{display:block;color:var(--soft);white-space:pre-wrap}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
footer{margin-top:3rem;padding-bottom:3rem;color:var(--soft);font-size:.9rem}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--tint:#f4f4f4;--accent:#000;--error:#9c1c15;--warning:#6f4300;--information:#2f4a6d;--good:#14532d;
--error-tint:#fbeae8;--warning-tint:#fdf1dc;--information-tint:#e8eff6;--good-tint:#e3f1e7}
body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,header,footer{max-width:none;padding-left:0;padding-right:0}
header{padding-top:0}
h2,h3{break-after:avoid}
tr,figure,.note,.cards{break-inside:avoid}
thead{display:table-header-group}
.skip,.screen{display:none}
a{color:inherit;text-decoration:none}
@page{size:A4;margin:18mm 16mm}
}
`;

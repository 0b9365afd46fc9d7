/** Inside the page: it is opened from a disk, far from any server. Readable on a phone, and on A4. */
export const pageStyle = `
:root { color-scheme: light; --text: #18212d; --text-2: #445062; --line: #dce1e7; --ground: #f4f6f8; --accent: #0b5cad; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/26px "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { margin: 0; font-size: 28px; line-height: 40px; }
h2 { margin: 40px 0 8px; font-size: 20px; line-height: 30px; }
h3 { margin: 0; font-size: 18px; line-height: 28px; }
h4 { margin: 20px 0 4px; font-size: 14px; line-height: 22px; color: var(--text-2); }
p, ul, ol, dl, blockquote { margin: 0; }
p + p { margin-top: 4px; }
ul, ol { padding: 0; list-style: none; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.sub { color: var(--text-2); }
.small { font-size: 14px; line-height: 22px; }
.mono { font-family: ui-monospace, Consolas, monospace; font-size: 14px; line-height: 22px; overflow-wrap: anywhere; }
.lead { font-size: 18px; line-height: 28px; }
.head { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin-top: 16px; padding: 16px;
  background: #fff; border: 1px solid var(--line); border-radius: 8px; }
.head dt { color: var(--text-2); }
.head dd { margin: 0; }
table { width: 100%; border-collapse: collapse; background: #fff; border: 1px solid var(--line); }
caption { text-align: left; padding: 0 0 8px; }
th, td { padding: 8px 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { font-size: 14px; line-height: 22px; font-weight: 600; color: var(--text-2); }
.num { text-align: right; white-space: nowrap; }
.field th { background: var(--ground); font-weight: 600; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
tfoot small { display: block; font-weight: 400; color: var(--text-2); font-size: 12px; line-height: 18px; }
section { margin-top: 16px; padding: 16px 20px 20px; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
.scores { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 8px 16px; margin: 12px 0; }
.scores dt { font-size: 14px; line-height: 22px; color: var(--text-2); }
.scores dd { margin: 0; font-size: 18px; line-height: 28px; font-weight: 600; }
blockquote { padding-left: 12px; border-left: 3px solid var(--line); }
.files li, .told li { padding: 6px 0; border-top: 1px solid var(--line); }
.files li:first-child, .told li:first-child { border-top: 0; }
.files a { font-weight: 600; }
.up { display: block; margin-top: 12px; }
pre { margin: 8px 0; padding: 12px; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; overflow-wrap: anywhere;
  white-space: pre-wrap; }
@media (max-width: 640px) {
  main { padding: 16px 12px 48px; }
  h1 { font-size: 24px; line-height: 34px; }
  .head { grid-template-columns: minmax(0, 1fr); gap: 0; padding: 12px; }
  .head dd { margin-bottom: 8px; }
  section { padding: 12px; }
  .scores { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  thead { display: none; }
  table, tbody, tfoot { display: block; }
  tr { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); padding: 8px 12px; border-bottom: 1px solid var(--line); }
  th, td { padding: 2px 0; border: 0; }
  tr > th { grid-column: 1 / -1; }
  .field { display: block; background: var(--ground); }
  .num { text-align: left; white-space: normal; }
  .num[data-label]::before { content: attr(data-label); display: block; font-size: 12px; line-height: 18px; font-weight: 400; color: var(--text-2); }
  .list a { display: inline-block; padding: 6px 0; }
  .files a { display: inline-block; padding: 9px 0; }
}
@media print {
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  body { background: #fff; font: 12pt/1.4 "Times New Roman", serif; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .up { display: none; }
  section { margin-top: 14pt; border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 8pt 0 0; }
  section > p:first-child, h3 + p { break-after: avoid; }
  h2, h3, h4 { break-after: avoid; }
  tr, li, .scores { break-inside: avoid; }
  table { font-size: 11pt; }
  thead { display: table-header-group; }
}
`;

"""How the HTML report looks: light, dark, and on paper."""

STYLE = """\
:root {
  color-scheme: light dark;
  --text: #1b1f24; --page: #ffffff; --line: #8b949e; --shade: #f3f5f7; --link: #0a58ca;
  --good: #0b6b2e; --warn: #7a4a00; --bad: #a4101c; --quiet: #57606a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6e9ec; --page: #15181c; --line: #6b7480; --shade: #20252b; --link: #7fb3ff;
    --good: #6fd08c; --warn: #f0b860; --bad: #ff8f8f; --quiet: #a9b2bc;
  }
}
body {
  margin: 0 auto; max-width: 75rem; padding: 1rem 1.5rem 4rem;
  color: var(--text); background: var(--page);
  font: 1rem/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.7rem; } h2 { font-size: 1.35rem; margin-top: 2.5rem; }
h3 { font-size: 1.15rem; margin-top: 2.2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h4 { font-size: 1.05rem; } h5 { font-size: 1rem; margin-bottom: .3rem; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; }
dl { display: grid; grid-template-columns: minmax(10rem, 18rem) 1fr; gap: .2rem 1rem; }
td { white-space: pre-line; }
dt { color: var(--quiet); } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left;
  vertical-align: top; }
thead th { background: var(--shade); } tbody th { font-weight: 600; }
figure { margin: .3rem 0; } figcaption { color: var(--quiet); font-size: .85rem; }
pre { background: var(--shade); margin: .2rem 0 .6rem; padding: .5rem; white-space: pre-wrap;
  font: .8rem/1.4 ui-monospace, "DejaVu Sans Mono", monospace; }
img { max-width: 100%; border: 1px solid var(--line); }
.passed, .met, .as-documented { color: var(--good); font-weight: 600; }
.warning, .review { color: var(--warn); font-weight: 600; }
.failed, .broken, .blocked, .not-met, .differs { color: var(--bad); font-weight: 600; }
.banner, .each-page { border: 2px solid var(--bad); color: var(--bad); background: var(--page);
  font-weight: 700; padding: .4rem .8rem; text-align: center; }
.each-page { position: fixed; bottom: 0; left: 0; right: 0; margin: 0; z-index: 1; }
@media print {
  :root { color-scheme: light; --text: #000; --page: #fff; --line: #777; --shade: #f3f3f3;
    --link: #000; --good: #0b5b28; --warn: #6b4000; --bad: #8c0d17; --quiet: #444; }
  @page { size: A4; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  nav { display: none; }
  /* The header group of a table is printed on each page, in every browser. */
  body { display: table; table-layout: fixed; width: 100%; }
  main { display: table-row-group; }
  .each-page { display: table-header-group; position: static; break-inside: avoid; border: 0; }
  h1, h2, h3, h4, h5 { break-after: avoid; } tr, figcaption, img { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""

/// The look of the page on a screen in light and dark, and on paper.
package enum PageStyle {
  package static let sheet = colours + frame + charts + narrow + paper

  /// Text stands out by 4.5 to 1 and lines by 3 to 1 at least, in both schemes.
  private static let colours = """
    :root { color-scheme: light dark;
      --page: #f6f4f0; --panel: #ffffff; --ink: #1c2427; --soft: #505b61; --edge: #d9d5cc;
      --grid: #e6e2da; --link: #0a5c68; --band1: #d7ebe6; --band2: #f6e7c8; --notice: #fdf1d3;
      --s1: #0b6b78; --s2: #a8440a; --s3: #6a46a5; --s4: #4a6b12; --bar: #2f8391; --level: #8c3a06; }
    @media (prefers-color-scheme: dark) { :root {
      --page: #121618; --panel: #1b2124; --ink: #e8ecec; --soft: #a9b4b8; --edge: #374146;
      --grid: #2c3539; --link: #74cfdb; --band1: #1f3f3c; --band2: #453a1f; --notice: #43371a;
      --s1: #63c9d6; --s2: #f3a26a; --s3: #c4a9f0; --s4: #b0d47c; --bar: #4ba3b1; --level: #f3b78c; } }

    """

  private static let frame = """
    * { box-sizing: border-box; }
    html { background: var(--page); color: var(--ink); -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; max-width: 920px; padding: 40px 28px 48px;
      font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; }
    h1 { font-size: 2.1rem; line-height: 1.15; margin: 0 0 6px; letter-spacing: -0.01em; }
    h2 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 10px; }
    h3 { font-size: 1rem; line-height: 1.3; margin: 0; }
    p { margin: 0 0 8px; max-width: 44rem; overflow-wrap: anywhere; }
    a { color: var(--link); }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link);
      outline-offset: 2px; border-radius: 2px; }
    .subtitle { color: var(--soft); margin: 0; }
    .notice { background: var(--notice); border-left: 4px solid var(--level); padding: 10px 14px;
      margin: 16px 0 0; }
    nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 12px 0;
      margin: 20px 0 0; border-top: 1px solid var(--edge); border-bottom: 1px solid var(--edge); }
    nav a { display: inline-block; padding: 3px 0; }
    section { margin-top: 40px; }
    .lead { font-size: 1.08rem; font-weight: 600; }
    .mark-link { text-decoration: none; font-size: 0.82em; font-weight: 400; white-space: nowrap; }
    .mark-link:hover { text-decoration: underline; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(155px, 1fr)); gap: 12px;
      margin: 0; }
    .tile { background: var(--panel); border: 1px solid var(--edge); border-radius: 8px;
      padding: 12px 14px; }
    .tile dt { color: var(--soft); font-size: 0.86rem; line-height: 1.3; min-height: 2.6em; }
    .tile dd { margin: 0; }
    .tile .value { font-size: 1.55rem; line-height: 1.35; font-weight: 650;
      font-variant-numeric: tabular-nums; }
    .tile .note { color: var(--soft); font-size: 0.86rem; line-height: 1.35; }
    .panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr));
      gap: 14px; margin-top: 14px; }
    .panels.wide { grid-template-columns: minmax(0, 1fr); }
    .panels.half { grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); }
    .panel { background: var(--panel); border: 1px solid var(--edge); border-radius: 8px;
      margin: 0; padding: 14px 14px 10px; min-width: 0; display: flex; flex-direction: column; }
    .change { color: var(--soft); margin: 1px 0 6px; font-variant-numeric: tabular-nums; }
    .panel .finding { font-size: 0.92rem; line-height: 1.45; margin: 6px 0 0; }
    details { margin-top: auto; padding-top: 6px; font-size: 0.86rem; }
    summary { color: var(--soft); cursor: pointer; padding: 3px 0; }
    .scroll { max-height: 320px; overflow: auto; margin-top: 6px; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--grid);
      font-weight: 400; white-space: nowrap; }
    thead th { color: var(--soft); font-weight: 600; position: sticky; top: 0;
      background: var(--panel); white-space: normal; vertical-align: bottom; }
    .sources { padding-left: 1.8em; font-size: 0.9rem; }
    .sources li { margin-bottom: 4px; overflow-wrap: anywhere; }
    .sources li:target { background: var(--notice); }
    footer { margin-top: 44px; padding-top: 14px; border-top: 1px solid var(--edge);
      color: var(--soft); font-size: 0.9rem; }

    """

  private static let charts = """
    .chart { display: block; width: 100%; height: auto; overflow: visible; }
    .chart.narrow { display: none; }
    .chart text { fill: var(--soft); font-size: 13px; }
    .chart.narrow text, .chart.half text, .chart.small text { font-size: 12px; }
    .chart text.name { fill: var(--ink); }
    .grid, .tick { stroke: var(--grid); fill: none; }
    .zero { stroke: var(--soft); fill: none; }
    .today { stroke: var(--soft); stroke-dasharray: 2 4; fill: none; }
    .level { stroke: var(--level); stroke-width: 1.5; stroke-dasharray: 7 4; fill: none; }
    .level2 { stroke-dasharray: 2 4; }
    .band1 { fill: var(--band1); } .band2 { fill: var(--band2); }
    .line { fill: none; stroke-width: 2.2; stroke-linejoin: round; stroke-linecap: round; }
    .dashed { stroke-dasharray: 1 6; stroke-width: 3; }
    .s1 { stroke: var(--s1); } .s2 { stroke: var(--s2); } .s3 { stroke: var(--s3); }
    .s4 { stroke: var(--s4); }
    .mark { fill: var(--panel); stroke-width: 1.6; }
    .faint { stroke-width: 1.1; }
    .bar { fill: var(--bar); stroke: var(--bar); stroke-width: 1; }
    .bar.open { fill: none; stroke-dasharray: 3 2; stroke-width: 1.5; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 0 0 6px;
      padding: 0; font-size: 0.86rem; color: var(--soft); }
    .legend li { display: flex; align-items: center; gap: 6px; }
    .sample { width: 26px; height: 14px; flex: none; }

    """

  private static let narrow = """
    @media (max-width: 600px) {
      body { padding: 24px 16px 32px; }
      h1 { font-size: 1.7rem; }
      section { margin-top: 32px; }
      .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; }
      .tile { padding: 10px; } .tile .value { font-size: 1.3rem; }
      .panel { padding: 10px 8px 8px; }
      .chart.wide { display: none; } .chart.narrow { display: block; }
      .chart.small text { font-size: 9px; }
    }

    """

  /// Colours of the light scheme, whatever the screen uses; a chart is never cut in two.
  private static let paper = """
    @page { size: A4; margin: 15mm; }
    @media print {
      :root { color-scheme: light;
        --page: #fff; --panel: #fff; --ink: #000; --soft: #434b50; --edge: #bbb; --grid: #ddd;
        --link: #000; --band1: #dcecea; --band2: #f4ead2; --notice: #fff;
        --s1: #0b6b78; --s2: #a8440a; --s3: #6a46a5; --s4: #4a6b12; --bar: #2f8391;
        --level: #8c3a06; }
      body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4;
        print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      nav { display: none; }
      details { display: none; }
      a { text-decoration: none; color: inherit; }
      section { margin-top: 14pt; } p { margin-bottom: 4pt; }
      h2, h3, .finding { break-after: avoid; }
      .finding, .panel, .tile, .wide-section { break-inside: avoid; }
      .tiles { grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 6pt; }
      .tile { padding: 6pt; } .tile .value { font-size: 14pt; }
      /* Lines of boxes break between pages where a grid would not. */
      .panels, .panels.half, .panels.wide { display: block; font-size: 0; margin-top: 8pt; }
      .panel { display: inline-block; vertical-align: top; width: 32%; margin: 0 1.3% 8pt 0;
        padding: 8pt; font-size: 9.5pt; }
      .panels.half .panel { width: 48.7%; }
      .panels.wide .panel { display: block; width: 100%; margin: 0; padding: 6pt; }
      .chart.narrow { display: none; } .chart.wide { display: block; }
    }

    """
}

// Draws both versions of a diagram, each plane of it, with the elements that differ in colour.
/* global BpmnJS */
for (const drawings of document.querySelectorAll('.drawings')) {
  for (const drawing of drawings.querySelectorAll('.drawing')) {
    draw(drawing, drawings.dataset);
  }
}

async function draw(drawing, differing) {
  const xml = await (await fetch(drawing.dataset.source)).text();
  if (!xml) {
    return;
  }
  const first = await plane(drawing, xml, undefined, differing);
  for (const diagram of first.getDefinitions().diagrams.slice(1)) {
    await plane(drawing, xml, diagram.id, differing);
  }
}

async function plane(drawing, xml, diagram, differing) {
  const container = drawing.appendChild(document.createElement('div'));
  const viewer = new BpmnJS({ container });
  await viewer.importXML(xml, diagram);
  const canvas = viewer.get('canvas');
  for (const kind of ['added', 'removed', 'changed']) {
    for (const id of (differing[kind] ?? '').split(' ')) {
      if (id && viewer.get('elementRegistry').get(id)) {
        canvas.addMarker(id, kind);
      }
    }
  }
  canvas.zoom('fit-viewport');
  container.dataset.drawn = 'true';
  return viewer;
}

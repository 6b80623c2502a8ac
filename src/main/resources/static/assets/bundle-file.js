// Draws both versions of a diagram, each plane of it, with the elements that differ in colour.
/* global BpmnJS */
for (const drawings of document.querySelectorAll('.drawings')) {
  for (const drawing of drawings.querySelectorAll('.drawing')) {
    draw(drawing, drawings.dataset);
  }
}

async function draw(drawing, differing) {
  const answer = await fetch(drawing.dataset.source);
  const xml = await answer.text();
  if (!answer.ok) {
    drawing.textContent = '没有取到这个版本，请刷新页面。';
  } else if (xml) {
    const first = await plane(drawing, xml, undefined, differing);
    for (const diagram of first.getDefinitions().diagrams.slice(1)) {
      await plane(drawing, xml, diagram.id, differing);
    }
  }
}

async function plane(drawing, xml, diagram, differing) {
  const container = drawing.appendChild(document.createElement('div'));
  const viewer = new BpmnJS({ container });
  await viewer.importXML(xml, diagram);
  for (const kind of ['added', 'removed', 'changed']) {
    for (const id of (differing[kind] ?? '').split(' ')) {
      if (id && viewer.get('elementRegistry').get(id)) {
        viewer.get('canvas').addMarker(id, kind);
      }
    }
  }
  viewer.get('canvas').zoom('fit-viewport');
  return viewer;
}

const presentation = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order', 'display', 'visibility',
] as const;

/** The drawing as a document of its own: custom properties and style sheets are resolved into attributes. */
export function svgDocument(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of presentation) {
      const value = style.getPropertyValue(name);
      if (value) element.setAttribute(name, value);
    }
    element.removeAttribute('class');
    element.removeAttribute('style');
  });
  copy.querySelectorAll('[display="none"]').forEach((element) => element.remove());
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  copy.prepend(backdrop(svg, width, height));
  copy.append(...overlays(svg, width, height));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
}

/** The drawing or canvas as PNG, at twice its size on the page. */
export async function pngOf(picture: SVGSVGElement | HTMLCanvasElement): Promise<Blob> {
  const { width, height } = picture.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * 2));
  canvas.height = Math.max(1, Math.round(height * 2));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2-D canvas');
  if (picture instanceof HTMLCanvasElement) {
    context.imageSmoothingEnabled = false;
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  } else {
    const image = new Image();
    const url = URL.createObjectURL(new Blob([svgDocument(picture)], { type: 'image/svg+xml' }));
    try {
      image.src = url;
      await image.decode();
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
    } finally {
      URL.revokeObjectURL(url);
    }
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be encoded'))), 'image/png');
  });
}

function backdrop(svg: SVGSVGElement, width: number, height: number): SVGRectElement {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  rect.setAttribute('width', String(width));
  rect.setAttribute('height', String(height));
  rect.setAttribute('fill', opaqueBackground(svg));
  return rect;
}

/** Canvases that lie over the drawing because what they show moves. */
function overlays(svg: SVGSVGElement, width: number, height: number): SVGImageElement[] {
  return Array.from(svg.parentElement?.querySelectorAll<HTMLCanvasElement>('canvas[data-overlay]') ?? [], (canvas) => {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', canvas.toDataURL());
    image.setAttribute('width', String(width));
    image.setAttribute('height', String(height));
    return image;
  });
}

function opaqueBackground(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    if (color && color !== 'transparent' && !/,\s*0\)$/.test(color)) return color;
  }
  return 'white';
}

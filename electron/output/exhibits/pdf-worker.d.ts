/** The library's other half, which it looks for under this name when there is no page around it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

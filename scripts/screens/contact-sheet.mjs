/** Puts pictures of the same size side by side into one, in the main process, which can read and write images. */
export async function composeSheet(app, files, target) {
  await app.evaluate(
    ({ nativeImage }, { files, target }) => {
      const { writeFileSync } = process.getBuiltinModule('node:fs');
      const [columns, width, gap] = [4, 420, 12];
      const thumbs = files.map((file) => nativeImage.createFromPath(file).resize({ width, quality: 'good' }));
      const height = Math.max(...thumbs.map((thumb) => thumb.getSize().height));
      const rows = Math.ceil(thumbs.length / columns);
      const sheet = { width: columns * (width + gap) + gap, height: rows * (height + gap) + gap };
      const pixels = Buffer.alloc(sheet.width * sheet.height * 4, 0xdd);
      for (const [index, thumb] of thumbs.entries()) {
        const size = thumb.getSize();
        const bitmap = thumb.toBitmap();
        const left = gap + (index % columns) * (width + gap);
        const top = gap + Math.floor(index / columns) * (height + gap);
        for (let row = 0; row < size.height; row++) {
          const from = row * size.width * 4;
          bitmap.copy(pixels, ((top + row) * sheet.width + left) * 4, from, from + size.width * 4);
        }
      }
      writeFileSync(target, nativeImage.createFromBitmap(pixels, sheet).toPNG());
    },
    { files, target },
  );
}

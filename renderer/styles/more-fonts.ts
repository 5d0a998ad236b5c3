// Faces of the scripts that few screens hold: they come after the first picture, and their files only with a letter of theirs.
import '@fontsource/noto-sans/cyrillic-600.css';
import '@fontsource/noto-sans/devanagari-600.css';
import '@fontsource/noto-sans/vietnamese-600.css';
import '@fontsource/noto-serif/cyrillic-600.css';
import '@fontsource/noto-serif/vietnamese-600.css';
import '@fontsource/noto-sans-bengali/bengali-400.css';
import '@fontsource/noto-sans-bengali/bengali-600.css';
import '@fontsource/noto-sans-ethiopic/ethiopic-400.css';
import '@fontsource/noto-sans-ethiopic/ethiopic-600.css';
import '@fontsource/noto-sans-gurmukhi/gurmukhi-400.css';
import '@fontsource/noto-sans-gurmukhi/gurmukhi-600.css';
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';

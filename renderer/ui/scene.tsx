import './scene.css';

function Heron({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <path className="bird-line" strokeWidth="3" d="M52 96L50 158M60 95l3 63" />
      <path className="bird" d="M4 112c8-22 26-46 52-50 14-2 24 6 22 18-3 15-16 22-34 22-14 0-28 2-40 10z" />
      <path className="bird-line" strokeWidth="8" d="M72 74c14-6 12-20 4-28-7-8-8-20 4-26" />
      <path className="bird" d="M74 16c3-7 14-9 20-3l28 9-28 3c-8 3-19 0-20-9z" />
      <path className="bird-dark" d="M76 13c-8-4-18-4-26 0 8 0 16 2 24 5 4-2 10-3 14-2-3-3-8-4-12-3z" />
      <path className="bird-dark" d="M14 106c12-18 30-30 56-32-8 14-26 24-56 32z" opacity="0.8" />
    </g>
  );
}

/** A quiet landscape: hills, water, a heron. It means nothing, and it says nothing about what the app is for. */
export function Scene({ bird = true }: { readonly bird?: boolean }) {
  return (
    <svg className="scene" viewBox="0 0 1440 520" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <circle className="sun" cx="1010" cy="190" r="70" />
      <path className="hill-1" d="M0 250C170 180 300 150 460 190s260 60 420 20 330-90 560-10v320H0z" />
      <path className="hill-2" d="M0 320c150-70 330-90 520-40s330 50 500 10 280-50 420-10v240H0z" />
      <path className="hill-3" d="M0 372c210-66 400-54 600-18s420 44 840-22v188H0z" />
      <path className="water" d="M0 420c320-26 620-20 860-8s420 6 580-8v116H0z" />
      <path
        className="ripple"
        d="M180 452h120M340 452h26M620 446h170M980 462h150M1160 462h22M520 484h90M1250 488h110"
      />
      <path className="hill-4" d="M0 470c120-22 260-24 420-6s260 30 420 34 380-8 600-34v56H0z" />
      <path className="reed" d="M118 486c2-40 0-70-10-104M140 488c0-34 6-62 20-92M98 488c-4-24-12-46-24-64" />
      {bird && <Heron x={1090} y={306} size={0.98} />}
    </svg>
  );
}

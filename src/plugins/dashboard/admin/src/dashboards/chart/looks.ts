/** How a series is told from its neighbours: by colour, by what its bars are filled with, by its points and dashes. */
export interface Look {
  readonly colour: string;
  readonly fill: Fill;
  readonly point: 'circle' | 'triangle' | 'rect' | 'rectRot' | 'star' | 'crossRot';
  readonly dash: readonly number[];
}

export type Fill = 'plain' | 'rising' | 'dots' | 'falling' | 'level' | 'grid' | 'upright';

const look = (
  colour: string,
  fill: Fill,
  point: Look['point'],
  dash: readonly number[] = []
): Look => ({ colour, fill, point, dash });

/** Okabe and Ito's colours, told apart without colour vision; each with a filling of its own besides. */
export const LOOKS = {
  blue: look('#0072b2', 'plain', 'circle'),
  orange: look('#e69f00', 'rising', 'triangle', [6, 4]),
  sky: look('#56b4e9', 'dots', 'rect', [2, 3]),
  vermilion: look('#d55e00', 'falling', 'rectRot', [10, 4]),
  green: look('#009e73', 'level', 'star', [8, 3, 2, 3]),
  yellow: look('#f0e442', 'grid', 'crossRot', [1, 3]),
  pink: look('#cc79a7', 'upright', 'circle', [4, 4]),
  grey: look('#999999', 'plain', 'rect', [3, 3]),
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

/** For series that come as many as there are, in this order. */
export const IN_TURN: readonly LookName[] = [
  'blue',
  'orange',
  'sky',
  'vermilion',
  'green',
  'yellow',
  'pink',
  'grey',
];

export const lookInTurn = (place: number): LookName => IN_TURN[place % IN_TURN.length] ?? 'grey';

const TILE = 10;

/** Strokes of a tile, from edge to edge so that tiles meet. */
const STROKES: Readonly<Record<Exclude<Fill, 'plain' | 'dots'>, readonly (readonly number[])[]>> = {
  rising: [
    [-2, 2, 2, -2],
    [0, TILE, TILE, 0],
    [TILE - 2, TILE + 2, TILE + 2, TILE - 2],
  ],
  falling: [
    [-2, TILE - 2, 2, TILE + 2],
    [0, 0, TILE, TILE],
    [TILE - 2, -2, TILE + 2, 2],
  ],
  level: [[0, TILE / 2, TILE, TILE / 2]],
  upright: [[TILE / 2, 0, TILE / 2, TILE]],
  grid: [
    [0, TILE / 2, TILE, TILE / 2],
    [TILE / 2, 0, TILE / 2, TILE],
  ],
};

const drawFill = (pen: CanvasRenderingContext2D, fill: Exclude<Fill, 'plain'>): void => {
  if (fill === 'dots') {
    for (const [x, y] of [
      [2.5, 2.5],
      [7.5, 7.5],
    ] as const) {
      pen.beginPath();
      pen.arc(x, y, 1.3, 0, 2 * Math.PI);
      pen.fill();
    }
    return;
  }
  for (const [fromX = 0, fromY = 0, toX = 0, toY = 0] of STROKES[fill]) {
    pen.beginPath();
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
    pen.stroke();
  }
};

const made = new Map<LookName, string | CanvasPattern>();

/** What bars of a look are filled with: its colour, and its strokes over it. */
export const fillOf = (name: LookName): string | CanvasPattern => {
  const known = made.get(name);
  if (known !== undefined) return known;
  const { colour, fill } = LOOKS[name];
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (fill === 'plain' || pen === null) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = 'rgb(0 0 0 / 45%)';
  pen.fillStyle = pen.strokeStyle;
  pen.lineWidth = 1.3;
  drawFill(pen, fill);
  const pattern = pen.createPattern(tile, 'repeat') ?? colour;
  made.set(name, pattern);
  return pattern;
};

const STROKE = { long: 22, thick: 4 };

/** A stroke to mark a place on a bar with. */
export const strokeOf = (colour: string, isUpright: boolean): HTMLCanvasElement => {
  const stroke = document.createElement('canvas');
  stroke.width = isUpright ? STROKE.thick : STROKE.long;
  stroke.height = isUpright ? STROKE.long : STROKE.thick;
  const pen = stroke.getContext('2d');
  if (pen !== null) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, stroke.width, stroke.height);
  }
  return stroke;
};

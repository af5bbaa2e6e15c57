/** A number with a unit of UNECE Recommendation 20: how long, how warm, how strong a treatment was. */
export interface Measure {
  /** A decimal number: '2', '-0.5'. */
  readonly value: string;
  readonly unit: string;
}

/** What people write behind the number, by code; the first is how we write it. */
const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  MIN: ['minutes', 'minute', 'min', 'menit'],
  HUR: ['hours', 'hour', 'h', 'hrs', 'jam'],
  DAY: ['days', 'day', 'hari'],
  CEL: ['°C', 'ºC', 'C', 'celsius'],
  FAH: ['°F', 'ºF', 'F', 'fahrenheit'],
  A93: ['g/m³', 'g/m3'],
  KMQ: ['kg/m³', 'kg/m3'],
  GL: ['g/L'],
  M1: ['mg/L'],
  P1: ['%', 'percent', 'persen'],
  '59': ['ppm'],
};

const CODE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNIT_WORDS).flatMap(([code, words]) =>
    words.map((word) => [word.toLowerCase(), code] as const)
  )
);

const WRITTEN = /^([+-]?\d+(?:[.,]\d+)?)\s*(\S+)$/;

/** Read '2 hours', '21 °C' or '32 g/m³'; undefined where the text says more, or something else. */
export const readMeasure = (text: string): Measure | undefined => {
  const [, value, word] = WRITTEN.exec(text.trim()) ?? [];
  const unit = CODE_OF.get(word?.toLowerCase() ?? '');
  return value === undefined || unit === undefined
    ? undefined
    : { value: value.replace(',', '.').replace(/^\+/, ''), unit };
};

/** '2 hours'; a unit we do not know stays a code. */
export const writeMeasure = ({ value, unit }: Measure): string =>
  `${value} ${UNIT_WORDS[unit]?.[0] ?? unit}`;

/** Thousandths as the decimal number they are: 12_500_250 is '12500.25'. */
export const decimalOf = (thousandths: number): string => {
  const whole = Math.floor(thousandths / 1000);
  const rest = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole}.${rest}`;
};

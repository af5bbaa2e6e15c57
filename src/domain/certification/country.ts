/** ISO 3166-1 alpha-2, in capitals. */
export type CountryCode = string;

/** Where this office issues its certificates. */
export const HOME_COUNTRY: CountryCode = 'ID';

const CODES: ReadonlySet<CountryCode> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
   BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
   ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
   HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
   LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
   NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
   SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
   UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/)
);

/** Whether a code names a country today. */
export const isCountry = (code: string): code is CountryCode => CODES.has(code);

const NAMES = {
  id: new Intl.DisplayNames(['id'], { type: 'region' }),
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
} as const;

/** What a country is called: 'JP' is 'Japan' and 'Jepang'; an unknown code stays as it is. */
export const countryName = (code: CountryCode, language: keyof typeof NAMES): string =>
  isCountry(code) ? (NAMES[language].of(code) ?? code) : code;

const CODES_BY_NAME: ReadonlyMap<string, CountryCode> = new Map(
  [...CODES].flatMap((code) =>
    (['id', 'en'] as const).map((language) => [countryName(code, language).toLowerCase(), code])
  )
);

/**
 * The country that stands in the words of a place, by code or name, alone or after the last comma:
 * 'JP', 'Jepang', 'Tokyo, Japan'. Undefined where none does.
 */
export const countryNamed = (place: string): CountryCode | undefined => {
  const last = place.split(',').at(-1)?.trim() ?? '';
  return isCountry(last.toUpperCase()) && last.length === 2
    ? last.toUpperCase()
    : CODES_BY_NAME.get(last.toLowerCase());
};

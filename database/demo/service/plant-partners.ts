import type { Partner } from './good';

/** Who buys and sells plants and their products; every name and address is invented. */
export const PLANT_PARTNERS = {
  osaka: {
    name: 'Asahi Minato Fruits',
    address: '4-2 Harbour East',
    country: 'JP',
    place: 'Osaka',
    port: 'Port of Osaka',
  },
  singapore: {
    name: 'Lion Gate Produce Pte',
    address: '18 Market Quay',
    country: 'SG',
    place: 'Singapore',
    port: 'Port of Singapore',
  },
  guangzhou: {
    name: 'Pearl River Fresh Trading',
    address: '77 Nanhai Road',
    country: 'CN',
    place: 'Guangzhou',
    port: 'Port of Nansha',
  },
  dubai: {
    name: 'Falcon Oasis Foods',
    address: 'Dock Street 12',
    country: 'AE',
    place: 'Dubai',
    port: 'Port of Jebel Ali',
  },
  rotterdam: {
    name: 'Kade Zuid Specerijen',
    address: 'Havenkade 9',
    country: 'NL',
    place: 'Rotterdam',
    port: 'Port of Rotterdam',
  },
  hamburg: {
    name: 'Speicher Nord Rohkaffee',
    address: 'Kaistrasse 31',
    country: 'DE',
    place: 'Hamburg',
    port: 'Port of Hamburg',
  },
  sydney: {
    name: 'Southern Bloom Imports',
    address: '5 Botany Way',
    country: 'AU',
    place: 'Sydney',
    port: 'Sydney Airport',
  },
  manila: {
    name: 'Bayani Seed Corporation',
    address: '20 Rizal Extension',
    country: 'PH',
    place: 'Laguna',
    port: 'Port of Manila',
  },
  fremantle: {
    name: 'Western Plains Grain Co-operative',
    address: 'Silo Road 3',
    country: 'AU',
    place: 'Fremantle',
    port: 'Port of Fremantle',
  },
  santos: {
    name: 'Cereais Planalto Azul',
    address: 'Avenida do Porto 500',
    country: 'BR',
    place: 'Santos',
    port: 'Port of Santos',
  },
  islands: {
    name: 'Toko Induk Pulau Sembilang',
    address: 'Jl. Pasar Ikan No. 2',
    country: 'ID',
    place: 'Pulau Sembilang',
    port: 'Pelabuhan Pulau Sembilang',
  },
} as const satisfies Readonly<Record<string, Partner>>;

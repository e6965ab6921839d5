/** The columns of the event files that people have: ICEWS, GDELT 1.0 and 2.0, POLECAT. */

/** Columns 0 to 19 of ICEWS's event files, which begin with them. Source: ICEWS Coded Event Data, Harvard Dataverse, doi:10.7910/DVN/28075. */
export const ICEWS_COLUMNS: readonly string[] = [
  "Event ID",
  "Event Date",
  "Source Name",
  "Source Sectors",
  "Source Country",
  "Event Text",
  "CAMEO Code",
  "Intensity",
  "Target Name",
  "Target Sectors",
  "Target Country",
  "Story ID",
  "Sentence Number",
  "Publisher",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
];

function actor(name: string): readonly string[] {
  return [
    `${name}Code`,
    `${name}Name`,
    `${name}CountryCode`,
    `${name}KnownGroupCode`,
    `${name}EthnicCode`,
    `${name}Religion1Code`,
    `${name}Religion2Code`,
    `${name}Type1Code`,
    `${name}Type2Code`,
    `${name}Type3Code`,
  ];
}

function place(name: string, adm2: boolean): readonly string[] {
  return [
    `${name}Geo_Type`,
    `${name}Geo_FullName`,
    `${name}Geo_CountryCode`,
    `${name}Geo_ADM1Code`,
    ...(adm2 ? [`${name}Geo_ADM2Code`] : []),
    `${name}Geo_Lat`,
    `${name}Geo_Long`,
    `${name}Geo_FeatureID`,
  ];
}

function gdelt(adm2: boolean): readonly string[] {
  return [
    "GLOBALEVENTID",
    "SQLDATE",
    "MonthYear",
    "Year",
    "FractionDate",
    ...actor("Actor1"),
    ...actor("Actor2"),
    "IsRootEvent",
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "GoldsteinScale",
    "NumMentions",
    "NumSources",
    "NumArticles",
    "AvgTone",
    ...place("Actor1", adm2),
    ...place("Actor2", adm2),
    ...place("Action", adm2),
    "DATEADDED",
    "SOURCEURL",
  ];
}

/**
 * The 58 columns of GDELT 1.0's event files, tab-separated without a header though they end in `.csv`. Files of events before April 2013
 * lack the last one, SOURCEURL. Source: GDELT Data Format Codebook V 1.03, 2013.
 */
export const GDELT1_COLUMNS: readonly string[] = gdelt(false);

/**
 * The 61 columns of GDELT 2.0's event exports, tab-separated without a header though they end in `.CSV`. Source: GDELT Event Database Data
 * Format Codebook V2.0, 2015.
 */
export const GDELT2_COLUMNS: readonly string[] = gdelt(true);

/**
 * The 40 columns of POLECAT's event files (`ngecEvents…DV….txt`), tab-separated, which begin with them. In some releases `Intensity` is
 * `Event Intensity`; some files name more columns in the first line than their rows have, or have spare tabs. Source: POLECAT Weekly Data,
 * Harvard Dataverse, doi:10.7910/DVN/AJGVIT.
 */
export const POLECAT_COLUMNS: readonly string[] = [
  "Event ID",
  "Event Date",
  "Event Type",
  "Event Mode",
  "Intensity",
  "Quad Code",
  "Contexts",
  "Actor Name",
  "Actor Country",
  "Actor COW",
  "Primary Actor Sector",
  "Actor Sectors",
  "Actor Title",
  "Actor Name Raw",
  "Wikipedia Actor ID",
  "Recipient Name",
  "Recipient Country",
  "Recipient COW",
  "Primary Recipient Sector",
  "Recipient Sectors",
  "Recipient Title",
  "Recipient Name Raw",
  "Wikipedia Recipient ID",
  "Placename",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
  "GeoNames ID",
  "Raw Placename",
  "Feature Type",
  "Source",
  "Publication Date",
  "Story People",
  "Story Organizations",
  "Story Locations",
  "Language",
  "Version",
];

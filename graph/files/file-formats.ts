/** All formats of files that a graph can be written in: `--format`, the export dialog and OpenAPI are made from this list. */
import { bibtexFormat, cslJsonFormat, markdownFormat, risFormat } from "./citation-formats.ts";
import { csvFormat } from "./csv.ts";
import { cx2Format } from "./cx2.ts";
import { cypherFormat } from "./cypher-script.ts";
import { cytoscapeFormat } from "./cytoscape-json.ts";
import type { FileFormat } from "./file-format.ts";
import { gexfFormat } from "./gexf.ts";
import { graphFileFormat } from "./graph-file.ts";
import { graphmlFormat } from "./graphml.ts";
import { jsonLdFormat } from "./json-ld.ts";
import { ploverFormat } from "./plover.ts";

export const FILE_FORMATS: readonly FileFormat[] = [
  graphFileFormat,
  graphmlFormat,
  gexfFormat,
  cx2Format,
  csvFormat,
  cytoscapeFormat,
  cypherFormat,
  jsonLdFormat,
  ploverFormat,
  bibtexFormat,
  cslJsonFormat,
  risFormat,
  markdownFormat,
];

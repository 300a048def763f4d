import * as file from 'N/file';

type TypeName = keyof typeof file.Type;

/** Types of N/file by extension, for contents that are handed over as Base64. */
const binaryTypes: Readonly<Record<string, TypeName>> = {
  bmp: 'BMPIMAGE',
  doc: 'WORD',
  docm: 'WORD',
  docx: 'WORD',
  dwg: 'AUTOCAD',
  gif: 'GIFIMAGE',
  gz: 'GZIP',
  ico: 'ICON',
  jpeg: 'JPGIMAGE',
  jpg: 'JPGIMAGE',
  mov: 'QUICKTIME',
  mp3: 'MP3',
  mpeg: 'MPEGMOVIE',
  mpg: 'MPEGMOVIE',
  mpp: 'MSPROJECT',
  pdf: 'PDF',
  png: 'PNGIMAGE',
  ppt: 'POWERPOINT',
  pptx: 'POWERPOINT',
  tar: 'TAR',
  tif: 'TIFFIMAGE',
  tiff: 'TIFFIMAGE',
  vsd: 'VISIO',
  vsdx: 'VISIO',
  xls: 'EXCEL',
  xlsm: 'EXCEL',
  xlsx: 'EXCEL',
  zip: 'ZIP',
};

/** Types of N/file by extension, for contents that are handed over as text. */
const textTypes: Readonly<Record<string, TypeName>> = {
  css: 'STYLESHEET',
  csv: 'CSV',
  htm: 'HTMLDOC',
  html: 'HTMLDOC',
  js: 'JAVASCRIPT',
  json: 'JSON',
  shtml: 'HTMLDOC',
  txt: 'PLAINTEXT',
  xhtml: 'HTMLDOC',
  xml: 'XMLDOC',
};

/** N/file has no type for other binary files. This one takes any bytes and hands them back unchanged; the name decides what opens them. */
const anyBytes: TypeName = 'ZIP';

/** What N/file wants to know of a file. */
export interface FileType {
  readonly type: file.Type;
  readonly isText: boolean;
}

/** Gives the type of a file by its name's extension. Source: Oracle's stubs, file.Type. No units. */
export function fileTypeOf(name: string): FileType {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const text = textTypes[extension];
  return text === undefined ? { type: file.Type[binaryTypes[extension] ?? anyBytes], isText: false } : { type: file.Type[text], isText: true };
}

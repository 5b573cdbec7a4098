// The npm package docx as a writer: one request in JSON a line, one answer a line (see docx_writing.py).
// It is looked for in the folder that the first argument names.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const require = createRequire(join(process.argv[2], "package.json"));
const docx = require("docx");
const { version } = JSON.parse(readFileSync(join(process.argv[2], "node_modules/docx/package.json"), "utf8"));
const { Document, Footer, FootnoteReferenceRun, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
const HEADINGS = { "Heading 1": HeadingLevel.HEADING_1, "Heading 2": HeadingLevel.HEADING_2 };

async function write({ lines, head }) {
  const footnotes = {};
  let count = 0;
  const children = lines.map((line) => {
    const runs = line.number ? [new TextRun(`${line.number}\t`)] : [];
    for (const run of line.runs) {
      if (run.note === undefined) {
        runs.push(new TextRun(run.text));
      } else {
        footnotes[++count] = { children: [new Paragraph(run.note)] };
        runs.push(new FootnoteReferenceRun(count));
      }
    }
    return new Paragraph({ children: runs, heading: HEADINGS[line.style], pageBreakBefore: line.page });
  });
  const foot = () => new Footer({ children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
  const top = () => new Header({ children: [new Paragraph(head)] });
  const document = new Document({
    footnotes,
    evenAndOddHeaderAndFooters: true,
    sections: [{ headers: { default: top(), even: top() }, footers: { default: foot(), even: foot() }, children }],
  });
  return (await Packer.toBuffer(document)).length;
}

for await (const text of createInterface({ input: process.stdin })) {
  const request = JSON.parse(text);
  if (request.do === "version") {
    console.log(JSON.stringify({ version: `npm docx ${version} on node ${process.versions.node}` }));
    continue;
  }
  const start = process.cpuUsage();
  let bytes = 0;
  for (let turn = 0; turn < request.times; turn++) bytes = await write(request);
  const used = process.cpuUsage(start);
  console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6 / request.times, bytes }));
}

"""Records on paper, checked by programs that know nothing of the product.

    papers.py FOLDER      the folder that the test `proof::artefacts` filled

qpdf checks the file, poppler what a reader gets (title, tags, fonts, words, the attached badge), zbar the QR code of the picture;
PDF/A-3a is judged by pdf-oxide and oxidize-pdf, PDF/UA-1 by outloud, pdfua and pdf-oxide. None of them is veraPDF, which no registry
of ours has: each covers a part (pdfua says itself: 16 of 106 rules). So that their «valid» is worth something, each must see the
fault of a paper that is spoiled on purpose.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import pdf_oxide
import pikepdf
import pymupdf
from oxidize_pdf import PdfALevel, PdfAValidator

from given import Checks, installations

MOST_BYTES = 120 * 1024
# points: smaller is not read on paper; the longest name leaves room for more
LEAST_TYPE = 8.5
# this rule of pdfua 0.1.3 breaks off where a heading has an array of children, which the standard allows; outloud looks at headings
BROKEN_RULES = {"UA-14-001"}
checks = Checks()


def output(*command, may_fail=False):
    ran = subprocess.run(command, capture_output=True, text=True)
    if ran.returncode and not may_fail:
        raise SystemExit(f"{' '.join(command)}: {ran.stdout}{ran.stderr}")
    return ran.stdout


def folded(text):
    """Without white space: where a line breaks is a matter of the paper."""
    return re.sub(r"\s+", "", text)


def structure(path):
    """What the catalogue says: language, tags, title shown, both standards."""
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        with pdf.open_metadata() as meta:
            standards = {name: meta.get(name) for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")}
        tags = set()
        def walk(node):
            if isinstance(node, pikepdf.Array):
                for one in node:
                    walk(one)
            elif isinstance(node, pikepdf.Dictionary):
                if "/S" in node:
                    tags.add(str(node["/S"]))
                if "/K" in node:
                    walk(node["/K"])
        walk(root.StructTreeRoot)
        return {
            "lang": str(root.get("/Lang", "")),
            "marked": bool(root.MarkInfo.Marked),
            "shows_title": bool(root.ViewerPreferences.DisplayDocTitle),
            "relation": [str(one.get("/AFRelationship", "")) for one in root.get("/AF", [])],
            "standards": standards,
            "tags": tags,
        }


def fonts(paper, path):
    lines = output("pdffonts", path).splitlines()[2:]
    checks.that(len(lines) >= 1, f"{paper['file']} has no font")
    for line in lines:
        embedded, subset, unicode = line.split()[-5:-2]
        checks.that((embedded, subset, unicode) == ("yes", "yes", "yes"), f"{paper['file']}: {line}")


def type_size(paper, path):
    with pymupdf.open(path) as document:
        lines = [line for block in document[0].get_text("dict")["blocks"] for line in block.get("lines", [])]
    sizes = {round(span["size"], 1): span["text"] for line in lines for span in line["spans"] if span["text"].strip()}
    checks.that(sizes and min(sizes) >= LEAST_TYPE, f"{paper['file']} has type of {min(sizes)} points: {sizes[min(sizes)]!r}")


def attachment(given, paper, path):
    """The badge, as it was signed to the byte; nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        output("pdfdetach", "-saveall", "-o", folder, path)
        found = {name: open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder)}
    wanted = {f"badge-{paper['code']}.jwt": given.read(paper["badge"])} if paper["badge"] else {}
    checks.that(found == wanted, f"{paper['file']} carries {list(found)}")


def picture(paper, path):
    """One page, and a telephone reads its QR code."""
    with tempfile.TemporaryDirectory() as folder:
        output("pdftoppm", "-r", "90", "-gray", "-png", "-singlefile", path, os.path.join(folder, "page"))
        read = output("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", os.path.join(folder, "page.png"), may_fail=True)
    checks.that(read.strip() == paper["address"], f"{paper['file']}: its QR code says {read!r}")


def reader(given, paper, path):
    said = dict(line.split(":", 1) for line in output("pdfinfo", path).splitlines() if ":" in line)
    said = {key: value.strip() for key, value in said.items()}
    checks.that(said["Tagged"] == "yes" and said["Pages"] == "1" and "A4" in said["Page size"], f"{paper['file']}: {said}")
    grouped = " ".join(paper["code"][at:at + 4] for at in (0, 4, 8))
    checks.that(said["Title"].replace("\u00a0", " ").endswith(grouped), f"{paper['file']} is called {said['Title']}")
    text = folded(output("pdftotext", "-raw", "-enc", "UTF-8", path, "-"))
    for words in paper["words"]:
        checks.that(folded(words) in text, f"{paper['file']} does not say «{words}»")
    checks.that("\ufffd" not in text, f"{paper['file']} has letters that are none")
    checks.that(paper["address"] in output("pdfinfo", "-url", path), f"{paper['file']} does not link where it is checked")


def standards(paper, path):
    document = pdf_oxide.PdfDocument(path)
    archive = document.validate_pdf_a("3a")
    checks.that(archive["valid"], f"{paper['file']} (pdf-oxide, PDF/A-3a): {archive['errors']}")
    access = document.validate_pdf_ua()
    checks.that(access["valid"], f"{paper['file']} (pdf-oxide, PDF/UA-1): {access['errors']}")
    faults = oxidize(path)
    checks.that(not faults, f"{paper['file']} (oxidize-pdf, PDF/A-3a): {faults}")


def oxidize(path):
    with open(path, "rb") as file:
        said = PdfAValidator(PdfALevel.A3A).validate_bytes(file.read())
    return [] if said.is_valid else [str(fault) for fault in said.errors]


def tool(name):
    """A program beside this Python."""
    return os.path.join(os.path.dirname(sys.executable), name)


def pdfua(paths):
    """What it finds in each. It prints one document of JSON after the other."""
    text, found = output(tool("pdfua"), "check", "--format", "json", *paths, may_fail=True), {}
    while text.strip():
        said, end = json.JSONDecoder().raw_decode(text := text.lstrip())
        text = text[end:]
        broken = {one["rule_id"] for one in said["skipped"]} - BROKEN_RULES
        checks.that(not broken, f"pdfua could not check {broken} in {said['file']}")
        found[os.path.basename(said["file"])] = said["findings"]
    return found


def outloud(paths):
    """What it finds in each: it starts slowly, so all at once."""
    said = json.loads(output(tool("outloud"), "--json", "-", *paths, may_fail=True))
    return {os.path.basename(file["path"]): file["findings"] for file in said["results"]}


def spoiled(path, folder, name, change):
    with pikepdf.open(path) as pdf:
        change(pdf)
        pdf.save(os.path.join(folder, name), fix_metadata_version=False)
    return os.path.join(folder, name)


def controls(path):
    """Papers that are no good: without what says that they are for archives, without tags and language."""
    with tempfile.TemporaryDirectory() as folder:
        def no_metadata(pdf):
            del pdf.Root["/Metadata"]
        def no_tags(pdf):
            for key in ("/StructTreeRoot", "/Lang", "/MarkInfo"):
                del pdf.Root[key]
        bare = spoiled(path, folder, "no-metadata.pdf", no_metadata)
        mute = spoiled(path, folder, "no-tags.pdf", no_tags)
        checks.that(not pdf_oxide.PdfDocument(bare).validate_pdf_a("3a")["valid"], "pdf-oxide does not miss the metadata")
        checks.that(oxidize(bare), "oxidize-pdf does not miss the metadata")
        checks.that(not pdf_oxide.PdfDocument(mute).validate_pdf_ua()["valid"], "pdf-oxide does not miss the tags")
        checks.that(pdfua([mute])["no-tags.pdf"], "pdfua does not miss the tags")
        checks.that(any(fault["severity"] == "error" for fault in outloud([mute])["no-tags.pdf"]), "outloud does not miss the tags")


def one_paper(given, paper, heard):
    path = given.path(paper["file"])
    checks.that(os.path.getsize(path) <= MOST_BYTES, f"{paper['file']} has {os.path.getsize(path)} bytes")
    clean = "No syntax or stream encoding errors found"
    checks.that(clean in output("qpdf", "--check", path, may_fail=True), f"{paper['file']}: qpdf finds a fault")
    said = structure(path)
    checks.that(said["lang"] == paper["lang"] and said["marked"] and said["shows_title"], f"{paper['file']}: {said}")
    checks.that({"/H1", "/P", "/L", "/Link", "/Figure"} <= said["tags"], f"{paper['file']} is tagged {said['tags']}")
    wanted = {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
    checks.that(said["standards"] == wanted, f"{paper['file']} claims {said['standards']}")
    checks.that(said["relation"] == (["/Alternative"] if paper["badge"] else []), f"{paper['file']}: {said['relation']}")
    reader(given, paper, path)
    fonts(paper, path)
    type_size(paper, path)
    attachment(given, paper, path)
    picture(paper, path)
    standards(paper, path)
    for who, findings in heard.items():
        worse = [fault for fault in findings[paper["file"]] if fault["severity"] != "info"]
        checks.that(not worse, f"{paper['file']} ({who}): {worse}")


def main():
    given_out = sorted(installations(sys.argv[1]), key=lambda given: -len(given.papers))
    for number, given in enumerate(given_out):
        # a paper without a badge is the same whatever key signs
        papers = [paper for paper in given.papers if number == 0 or paper["badge"]]
        paths = [given.path(paper["file"]) for paper in papers]
        heard = {"outloud": outloud(paths), "pdfua": pdfua(paths)}
        for paper in papers:
            one_paper(given, paper, heard)
        if number == 0:
            controls(paths[0])
    checks.end("papers.py")


main()

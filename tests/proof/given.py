"""What the product gave out, read from the folder of the test `proof::artefacts`; and how a check is told."""
import json
import os
import sys


class Checks:
    """Counts, and says what is wrong."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def that(self, right, what):
        if right:
            self.passed += 1
        else:
            self.failed += 1
            print(f"  WRONG: {what}")

    def refused(self, call, what, *errors):
        """`call` must fail, in the way that a verifier refuses."""
        try:
            call()
        except errors:
            self.passed += 1
        else:
            self.that(False, f"{what} was taken")

    def end(self, name):
        print(f"{name}: {self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


class Installation:
    """One installation: what it published, the badges and papers that it gave out."""

    def __init__(self, folder):
        self.folder = folder
        with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
            said = json.load(file)
        self.algorithm, self.public_url = said["algorithm"], said["public_url"]
        self.badges, self.papers = said["badges"], said["papers"]
        self.pages = {page["address"]: page for page in said["pages"]}

    def read(self, file):
        with open(self.path(file), "rb") as opened:
            return opened.read()

    def path(self, file):
        return os.path.join(self.folder, file)

    def page(self, address):
        """What an address answers; nothing else can be reached."""
        return self.read(self.pages[address]["file"])

    def keys(self):
        return json.loads(self.page(f"{self.public_url}/.well-known/jwks.json"))


def installations(folder):
    names = sorted(name for name in os.listdir(folder) if os.path.exists(os.path.join(folder, name, "manifest.json")))
    assert names, f"nothing was given out in {folder}"
    return [Installation(os.path.join(folder, name)) for name in names]

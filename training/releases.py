"""Takes the State Department's press releases out of the git history of a copy of its feed.

Public-domain text of the United States, used as unlabelled text only. Left out: releases dated May
2022 or later (they judge), joint statements with other states, remarks and interviews in several
voices, and paragraphs that are one long quotation.
"""

import datetime
import email.utils
import html
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
BEFORE = datetime.datetime(2022, 5, 1, tzinfo=datetime.timezone.utc)
FOREIGN = re.compile(r"\bjoint\b|\btext of\b|\btrilateral\b.*\bstatement\b|\bstatement by the\b"
                     r"|\bcommuniqu|\bdeclaration\b|\bG7\b|\bG20\b|\bquad\b", re.I)
READOUT = re.compile(r"\b(call|meeting|meets?|travel|visit|dialogue|consultations?|readout)\b", re.I)
VOICES = re.compile(r"\b(remarks|interview|briefing|press availability|with .+ of (CNN|NBC|ABC|CBS|MSNBC))\b", re.I)


def versions(repository):
    """Every version of the feed, oldest first."""
    revisions = subprocess.run(["git", "-C", repository, "log", "--reverse", "--format=%H"],
                               check=True, capture_output=True, text=True).stdout.split()
    reader = subprocess.Popen(["git", "-C", repository, "cat-file", "--batch"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for revision in revisions:
        reader.stdin.write(f"{revision}:data.rss\n".encode())
        reader.stdin.flush()
        header = reader.stdout.readline().split()
        if header[-1] == b"missing":
            continue
        data = reader.stdout.read(int(header[2]))
        reader.stdout.read(1)
        yield data
    reader.stdin.close()
    reader.wait()


def paragraphs(markup):
    markup = re.sub(r"(?is)<(script|style).*?</\1>", " ", markup)
    markup = re.sub(r"(?i)</?(p|div|h\d|li|ul|ol|br|blockquote|tr|table)\b[^>]*>", "\n", markup)
    text = html.unescape(re.sub(r"<[^>]+>", "", markup)).replace("\xa0", " ")
    for line in text.split("\n"):
        line = " ".join(line.split())
        words = line.count(" ") + 1
        if words >= 6 and line[-1] in ".!?\u201d\")" and not (line[0] in "\u201c\"" and line[-1] in "\u201d\""):
            yield line


def read(repository, limit=None):
    """Paragraphs of the releases, without repeats: readout-like releases first, then the rest."""
    seen_links, seen_lines, first, rest = set(), set(), [], []
    for data in versions(repository):
        try:
            feed = ElementTree.fromstring(data)
        except ElementTree.ParseError:
            continue
        for item in feed.iter("item"):
            link, title = item.findtext("link") or "", item.findtext("title") or ""
            date = email.utils.parsedate_to_datetime(item.findtext("pubDate"))
            if link in seen_links or date >= BEFORE or FOREIGN.search(title) or VOICES.search(title):
                continue
            seen_links.add(link)
            into = first if READOUT.search(title) else rest
            for line in paragraphs(item.findtext(CONTENT) or item.findtext("description") or ""):
                if line not in seen_lines:
                    seen_lines.add(line)
                    into.append(line)
    return (first + rest)[:limit]


if __name__ == "__main__":
    print("\n".join(read(sys.argv[1])))

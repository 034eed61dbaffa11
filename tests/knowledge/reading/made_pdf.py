"""PDFs for tests, written by hand: pages of lines, each with size and place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    text: str
    top: int  # points below the upper edge
    size: int = 11
    left: int = 72


def made_pdf(*pages: list[Line], info: str = "") -> bytes:
    """Return a PDF; ``info`` is what it says of itself, as ``/Title (Foo)``."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< {info} >>",
    ]
    for number, lines in enumerate(pages):
        drawn = "\n".join(
            f"BT /F1 {line.size} Tf {line.left} {792 - line.top} Td ({line.text}) Tj ET"
            for line in lines
        )
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {6 + 2 * number} 0 R >>",
            f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        ]
    return _file(objects)


def _file(objects: list[str]) -> bytes:
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    trailer = f"trailer\n<< /Size {count} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")

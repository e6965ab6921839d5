"""What schemathesis cannot know of this API by itself: its media types, and that cursors are not made up."""

import json
from itertools import count

import schemathesis

TYPED = "application/vnd.neo4j.query"
asked = count()


@schemathesis.deserializer(TYPED, f"{TYPED}.v1.0", f"{TYPED}.v1.1")
def typed(_context, response):
    return json.loads(response.content, parse_constant=refuse)


@schemathesis.deserializer("application/x-ndjson", "application/jsonl", f"{TYPED}+jsonl", f"{TYPED}.v1.0+jsonl", f"{TYPED}.v1.1+jsonl")
def lines(_context, response):
    """The lines as a list, which is how the document describes them; each must end, or the answer is not whole."""
    text = response.content.decode()
    if not text.endswith("\n"):
        raise ValueError("The last line does not end.")
    return [json.loads(line, parse_constant=refuse) for line in text[:-1].split("\n")]


def refuse(word):
    raise ValueError(f"{word} is not JSON.")


@schemathesis.hook
def before_call(_context, case, _kwargs):
    """Asks for each of the media types in turn that the answer may have."""
    if case.headers is not None and "Accept" in case.headers:
        return
    responses = case.operation.definition.raw["responses"]
    types = [one for status, response in responses.items() if status.startswith("2") for one in response.get("content", {})]
    if types:
        case.headers = {**(case.headers or {}), "Accept": types[next(asked) % len(types)]}


@schemathesis.hook
def filter_failure(_context, failure, case, response):
    """A text of the form of a cursor is still no cursor of this question, and rightly refused."""
    if failure.title != "Schema-valid request rejected" or "cursor" not in (case.query or {}):
        return True
    return response.json()["details"].get("field") != "cursor"

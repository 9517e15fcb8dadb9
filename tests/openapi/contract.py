"""The contract as the till serves it: finds the operation of a request, judges requests and answers by their schemas,
and remembers which documented answers were seen."""
import json
import re
from collections import defaultdict

from jsonschema import Draft202012Validator, FormatChecker, RefResolver

METHODS = ("get", "post", "put", "patch", "delete")


class Contract:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.root = json.load(file)
        self.resolver = RefResolver("", self.root)
        self.operations = {}  # id -> (method, path pattern, operation)
        self.places = []
        self.seen = defaultdict(lambda: defaultdict(set))  # id -> status -> codes
        for path_pattern, item in self.root["paths"].items():
            for method in METHODS:
                if method in item:
                    operation = item[method]
                    self.operations[operation["operationId"]] = (method.upper(), path_pattern, operation)
                    regex = re.compile("^" + re.sub(r"\{[^}]+\}", "[^/]+", path_pattern) + "$")
                    self.places.append((path_pattern.count("{"), method.upper(), regex, operation))
        self.places.sort(key=lambda place: place[0])  # a word before a name in the same place

    def operation_of(self, method, path):
        bare = path.split("?", 1)[0]
        for _, each, regex, operation in self.places:
            if each == method and regex.match(bare):
                return operation
        return None

    def resolve(self, thing):
        while "$ref" in thing:
            thing = self.resolver.resolve(thing["$ref"])[1]
        return thing

    def complaints(self, schema, value):
        validator = Draft202012Validator(schema, resolver=self.resolver, format_checker=FormatChecker())
        return [f"{'/'.join(map(str, e.absolute_path)) or '(root)'}: {e.message[:300]}"
                for e in validator.iter_errors(value)]

    def judge_request(self, operation, body):
        """What is wrong with a JSON body that the caller means to be a good one."""
        content = self.resolve(operation.get("requestBody", {})).get("content", {})
        if "application/json" not in content:
            return []
        return self.complaints(content["application/json"]["schema"], body)

    def judge_answer(self, operation, answer):
        """Everything in which an answer differs from its description. Notes that it was seen."""
        name = operation["operationId"]
        described = operation["responses"].get(str(answer.status))
        if described is None:
            return [f"{name}: the status {answer.status} is not documented: {answer.text[:300]}"]
        self.seen[name][str(answer.status)].add((answer.json or {}).get("code", "") if answer.is_problem else "")
        content = self.resolve(described).get("content", {})
        if not content:
            return []
        kind = answer.content_type.split(";")[0]
        if kind not in content:
            return [f"{name} {answer.status}: {kind!r} is none of {sorted(content)}"]
        if "json" not in kind:
            return []
        schema = content[kind].get("schema", {})
        return [f"{name} {answer.status}: {c}\n    {answer.text[:500]}" for c in self.complaints(schema, answer.json)]

    def table(self):
        """Operations x documented statuses, and the pairs nobody has seen."""
        missing, lines = [], []
        for name, (method, path, operation) in sorted(self.operations.items(), key=lambda o: o[1][1]):
            marks = []
            for status in sorted(operation["responses"]):
                good = status in self.seen[name]
                marks.append(f"{status}{'+' if good else ' MISSING'}")
                if not good:
                    missing.append(f"{name} {status}")
            lines.append(f"{method:6} {path:52} {name:30} {' '.join(marks)}")
        return lines, missing

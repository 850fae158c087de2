"""Writes pytorch.json: every public name of PyTorch in the modules that the map shows, and its parameters.

    pip install torch==2.13.0 torchvision==0.28.0 numpy
    python website/map/list_torch.py

The names of torch are what torch itself has; those of torchvision are read from its files, without running it.
"""

import ast
import importlib
import importlib.util
import inspect
import json
import re
from importlib import metadata
from pathlib import Path

import torch

MODULES = [
    "torch",
    "torch.autograd",
    "torch.nn",
    "torch.nn.functional",
    "torch.nn.init",
    "torch.nn.utils",
    "torch.optim",
    "torch.optim.lr_scheduler",
    "torch.utils.data",
]
# Where torchvision says which names of a module are public.
VISION = {
    "transforms": "transforms/transforms.py",
    "datasets": "datasets/__init__.py",
    "utils": "utils.py",
    "io": "io/__init__.py",
}
# Of the many classes in torch itself, those that have a part in this.
CLASSES = ["Generator", "Size", "Tensor", "enable_grad", "inference_mode", "no_grad", "set_grad_enabled"]
# Names that torch.nn.functional only uses.
HELPERS = ("torch._jit_internal", "torch.overrides", "typing")


def is_public(module, name):
    """A class or a function that a program calls: no modules, no types, no constants."""
    value = getattr(module, name)
    if name.startswith("_") or inspect.ismodule(value) or not callable(value):
        return False
    # torch.autograd names again what torch itself has: no_grad.
    if module.__name__ == "torch.autograd" and hasattr(torch, name):
        return False
    if module.__name__ == "torch" and inspect.isclass(value):
        return name in CLASSES
    if hasattr(module, "__all__"):
        return name in module.__all__
    if (getattr(value, "__module__", None) or "").startswith(HELPERS):
        return False
    # torch.nn is its classes; the classes in torch.nn.functional are not its own.
    return inspect.isclass(value) == (module.__name__ == "torch.nn")


def parameters(name, value):
    """The names that a call takes; what no signature tells is read from the text of help(). None if that is silent, too."""
    try:
        signature = inspect.signature(value)
    except (TypeError, ValueError):
        signature = None
    kinds = [inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD]
    given = {} if signature is None else signature.parameters
    named = [
        word
        for word, parameter in given.items()
        if parameter.kind not in kinds and word != "self" and word[0] != "_"
    ]
    if named or (signature is not None and not given):
        return named
    text = value.__doc__ if isinstance(value.__doc__, str) else ""
    form = rf"^ *(?:\.\. function:: )?(?!torch\.return_types)(?:[\w.]+\.)?{name}\((.*?)\) *(?:->|$)"
    # Of several forms, the one that takes most comes first: others have less by place.
    calls = sorted(re.findall(form, text, re.MULTILINE), key=lambda call: -call.count(","))
    words = [part.split("=")[0].split(":")[0].strip(" *\\") for call in calls for part in call.split(",")]
    return list(dict.fromkeys(word for word in words if re.fullmatch(r"[a-z]\w*", word))) if calls else None


def members(value):
    """Methods, and attributes that the class declares or its constructor sets."""
    found = {name for name in dir(value) if not name.startswith("_")}
    for base in value.__mro__[:-1]:
        found.update(name for name in vars(base).get("__annotations__", {}))
        try:
            source = inspect.getsource(vars(base)["__init__"])
        except (KeyError, OSError, TypeError):
            continue
        found.update(re.findall(r"self\.([A-Za-z]\w*)(?:: [^=\n]+)? = ", source))
        found.update(re.findall(r"self\.register_(?:parameter|buffer)\(\s*\"(\w+)\"", source))
    return sorted(name for name in found if not name.startswith("_"))


def of_torch(names):
    """Fills in the names of MODULES. What a class has from another one of them is said there, not again."""
    modules = [importlib.import_module(path) for path in MODULES]
    found = [(module, name) for module in modules for name in sorted(dir(module)) if is_public(module, name)]
    values = [getattr(module, name) for module, name in found]
    known = [value for value in values if inspect.isclass(value)]
    for (module, name), value in zip(found, values):
        full = f"{module.__name__}.{name}".removeprefix("torch.")
        names[full] = parameters(name, value)
        if not inspect.isclass(value):
            continue
        bases = [base for base in value.__mro__[1:] if base in known]
        inherited = {member for base in bases for member in members(base)}
        for member in members(value):
            if member not in inherited:
                attribute = getattr(value, member, None)
                names[f"{full}.{member}"] = parameters(member, attribute) if callable(attribute) else None


def arguments_of(node):
    """The parameters of a function, or of a class's constructor, in the text of a file."""
    if isinstance(node, ast.ClassDef):
        node = next((part for part in node.body if getattr(part, "name", "") == "__init__"), None)
    if node is None:
        return None
    return [one.arg for one in [*node.args.args, *node.args.kwonlyargs] if one.arg != "self"]


def of_torchvision(names):
    folder = Path(importlib.util.find_spec("torchvision").origin).parent
    for module, file in VISION.items():
        path = folder / file
        texts = sorted(path.parent.glob("*.py")) if path.name == "__init__.py" else [path]
        defined = {}
        for text in texts:
            for node in ast.parse(text.read_text()).body:
                if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
                    defined[node.name] = arguments_of(node)
        lists = [node for node in ast.parse(path.read_text()).body if isinstance(node, ast.Assign)]
        public = next(ast.literal_eval(node.value) for node in lists if node.targets[0].id == "__all__")
        for name in sorted(name for name in public if not name.startswith("_")):
            names[f"torchvision.{module}.{name}"] = defined.get(name)


if __name__ == "__main__":
    names = {}
    of_torch(names)
    of_torchvision(names)
    versions = {name: metadata.version(name).split("+")[0] for name in ["torch", "torchvision"]}
    lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(found)}" for name, found in names.items())
    head = "".join(f"  {json.dumps(name)}: {json.dumps(version)},\n" for name, version in versions.items())
    path = Path(__file__).with_name("pytorch.json")
    path.write_text(f'{{\n{head}  "names": {{\n{lines}\n  }}\n}}\n', newline="\n")
    print(f"{len(names)} names")

"""Names that people use beside the official ones of areas and industries, and for software."""

from typing import Annotated

from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Record, Text, Texts


class Alias(Record):
    """Names in everyday use, and the codes of what they can mean, the likeliest first."""

    names: Annotated[Texts, Constraint(min_length=1)]
    codes: Annotated[tuple[Text, ...], Constraint(min_length=1, strict=False)]


class ProductNames(Record):
    """Names of one product, the usual one first; a suite `holds` the products of these names."""

    names: Annotated[Texts, Constraint(min_length=1)]
    holds: Texts = ()


class AliasFile(Frozen):
    """`aliases.toml`."""

    area: Annotated[tuple[Alias, ...], Constraint(strict=False)]
    industry: Annotated[tuple[Alias, ...], Constraint(strict=False)]
    product: Annotated[tuple[ProductNames, ...], Constraint(strict=False)] = ()

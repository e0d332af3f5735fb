package org.chancery.bench;

import java.util.List;

/** Given and family names of one language; the spellings of one name stand behind slashes. */
record NamePool(
    String name,
    boolean isFamilyFirst,
    List<String> men,
    List<String> women,
    List<String> families) {}

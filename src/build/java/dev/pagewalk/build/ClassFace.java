package dev.pagewalk.build;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * What other source files can see of a class: all its members but private ones, with their types, flags, annotations
 * and constants. As long as this stays the same, no other file compiles to anything else.
 */
final class ClassFace {

    private final ClassModel model;

    ClassFace(byte[] bytes) {
        model = ClassFile.of().parse(bytes);
    }

    /** The path of the source below its root: {@code dev/pagewalk/machine/Machine.java}. */
    String source() {
        String name = model.thisClass().asInternalName();
        String file = model.findAttribute(Attributes.sourceFile())
                .map((SourceFileAttribute attribute) -> attribute.sourceFile().stringValue())
                .orElse("");
        return name.substring(0, name.lastIndexOf('/') + 1) + file;
    }

    /** What is visible; empty for a class that no other file can name. */
    Optional<String> visible() {
        Optional<InnerClassInfo> nested = nested();
        if (model.findAttribute(Attributes.enclosingMethod()).isPresent()
                || nested.filter(info -> isPrivate(info.flagsMask())).isPresent()) {
            return Optional.empty();
        }
        var all = new StringJoiner("\n");
        all.add(model.thisClass().asInternalName())
                .add(Integer.toHexString(model.flags().flagsMask()))
                .add(nested.map(info -> Integer.toHexString(info.flagsMask())).orElse(""))
                .add(model.superclass().map(Object::toString).orElse(""))
                .add(model.interfaces().toString())
                .add(attribute(model.findAttribute(Attributes.signature()), a -> a.signature()))
                .add(attribute(model.findAttribute(Attributes.permittedSubclasses()), a -> a.permittedSubclasses()))
                .add(attribute(
                        model.findAttribute(Attributes.record()),
                        record -> record.components().stream()
                                .map(component -> component.name() + " " + component.descriptor())
                                .toList()))
                .add(attribute(model.findAttribute(Attributes.runtimeVisibleAnnotations()), a -> a.annotations()))
                .add(attribute(model.findAttribute(Attributes.runtimeInvisibleAnnotations()), a -> a.annotations()));
        model.fields().stream()
                .filter(field -> !isPrivate(field.flags().flagsMask()))
                .map(ClassFace::text)
                .forEach(all::add);
        model.methods().stream()
                .filter(method -> !isPrivate(method.flags().flagsMask()))
                .map(ClassFace::text)
                .forEach(all::add);
        return Optional.of(all.toString());
    }

    /**
     * All members, private ones too, and what the class extends: a JVM swaps only classes in which this is the same.
     */
    String members() {
        var all = new StringJoiner("\n");
        all.add(Integer.toHexString(model.flags().flagsMask()))
                .add(model.superclass().map(Object::toString).orElse(""))
                .add(model.interfaces().toString());
        model.fields().stream().map(ClassFace::text).forEach(all::add);
        model.methods().stream().map(ClassFace::text).forEach(all::add);
        return all.toString();
    }

    private static boolean isPrivate(int flags) {
        return (flags & ClassFile.ACC_PRIVATE) != 0;
    }

    private static String text(FieldModel field) {
        return field.flags().flagsMask() + " " + field.fieldType() + " " + field.fieldName()
                + attribute(field.findAttribute(Attributes.constantValue()), a -> a.constant())
                + attribute(field.findAttribute(Attributes.signature()), a -> a.signature())
                + attribute(field.findAttribute(Attributes.runtimeVisibleAnnotations()), a -> a.annotations());
    }

    private static String text(MethodModel method) {
        return method.flags().flagsMask() + " " + method.methodType() + " " + method.methodName()
                + attribute(method.findAttribute(Attributes.exceptions()), a -> a.exceptions())
                + attribute(method.findAttribute(Attributes.signature()), a -> a.signature())
                + attribute(method.findAttribute(Attributes.annotationDefault()), a -> a.defaultValue())
                + attribute(method.findAttribute(Attributes.runtimeVisibleAnnotations()), a -> a.annotations());
    }

    private Optional<InnerClassInfo> nested() {
        return model.findAttribute(Attributes.innerClasses()).stream()
                .flatMap(attribute -> attribute.classes().stream())
                .filter(info -> info.innerClass().equals(model.thisClass()))
                .findFirst();
    }

    private static <A> String attribute(Optional<A> attribute, Function<A, Object> content) {
        return attribute.map(present -> " " + content.apply(present)).orElse("");
    }
}
